" Settings for whatif scenarios.

if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal comments=:# commentstring=#\ %s
setlocal formatoptions-=t formatoptions+=croql
" A name is a letter, then letters, digits and `_`; Vim counts letters beyond Latin 1 by itself.
setlocal iskeyword=@,48-57,_,192-255
setlocal expandtab shiftwidth=2 softtabstop=2
setlocal include=^\\s*include
setlocal suffixesadd=.whatif
let &l:define = '\v^\s*%(replace\s+)?%(actor|kind|quantity|flag|relation|define|move|response|rule'
      \ . '|hypothesis|evidence|assumption|view|predict)\s+'

if executable('whatif')
  " `:make` goes through the mistakes of the file.
  setlocal makeprg=whatif\ --parse-only\ %:S
  setlocal errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%-G%.%#
endif

let b:undo_ftplugin = 'setlocal comments< commentstring< formatoptions< iskeyword< expandtab< shiftwidth<'
      \ . ' softtabstop< include< suffixesadd< define< makeprg< errorformat<'
