autocmd BufRead,BufNewFile *.whatif setfiletype whatif
