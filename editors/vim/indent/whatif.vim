" Indentation of whatif scenarios: clauses stand two columns in, and so does what goes on from the line above.

if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=WhatifIndent(v:lnum)
setlocal indentkeys=0},!^F,o,O,0=because,0=expect,0=for,0=source,0=when
let b:undo_indent = 'setlocal indentexpr< indentkeys<'

if exists('*WhatifIndent')
  finish
endif

" What a line says, without its comment and with its texts and quoted names emptied.
function! s:Code(number) abort
  let l:line = substitute(getline(a:number), '"\%(\\.\|[^"\\]\)*"\?\|`[^`]*`\?', '""', 'g')
  return substitute(l:line, '\s*\%(#.*\)\?$', '', '')
endfunction

" True where the statement or clause goes on in the next line.
function! s:Continues(code) abort
  return a:code =~# '\%([-+*/^=<>|,:]\|\.\.\|\<\%(and\|or\|not\|if\|then\|else\|where\)\)$'
        \ || count(a:code, '(') > count(a:code, ')')
endfunction

" The line before this one that says something, or 0.
function! s:Before(number) abort
  let l:number = prevnonblank(a:number - 1)
  while l:number > 0 && s:Code(l:number) ==# ''
    let l:number = prevnonblank(l:number - 1)
  endwhile
  return l:number
endfunction

" The line with which the decision table begins that has a row in this one, or 0.
function! s:Table(number) abort
  let l:number = a:number
  while l:number > 0 && s:Code(l:number) =~# '^\s*\%([-0-9".]\|\%(any\|yes\|no\)\>\)'
    let l:number = s:Before(l:number)
  endwhile
  return s:Code(l:number) =~# '^\s*table\>' ? l:number : 0
endfunction

function! WhatifIndent(number) abort
  let l:before = s:Before(a:number)
  if l:before == 0
    return 0
  endif
  " A line that goes on from others counts from the first of them.
  let l:first = l:before
  while s:Before(l:first) > 0 && s:Continues(s:Code(s:Before(l:first)))
    let l:first = s:Before(l:first)
  endwhile

  let l:code = s:Code(l:before)
  let l:indent = indent(l:first)
  let l:table = s:Table(l:first)
  if l:table > 0
    let l:isrow = getline(a:number) !~# '^\s*\%(}\|\%(because\|expect\|for\|source\|when\|table\)\>\)'
    let l:indent = indent(l:table) + (l:isrow ? shiftwidth() : 0)
  elseif s:Continues(l:code) || l:code =~# '{[^}]*$'
    let l:indent += shiftwidth()
  endif
  if getline(a:number) =~# '^\s*}'
    let l:indent -= shiftwidth()
  endif
  return l:indent
endfunction
