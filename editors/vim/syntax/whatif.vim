" Syntax of whatif scenarios.

if exists('b:current_syntax')
  finish
endif
let s:options = &cpoptions
set cpoptions&vim

syntax case match
syntax iskeyword @,48-57,_,192-255
syntax sync fromstart

" ---- Shapes --------------------------------------------------------------------------------------

" Words that are names only in backticks.
let s:reserved = 'and or not if then else any all sum count min max is within after never true false on with'
      \ . ' hold otherwise where when every given as at by always weight factor below precision runs seed method looking'
function! s:Any(words) abort
  return '\<\%(' . join(split(a:words), '\|') . '\)\>'
endfunction

let s:word = '[0-9_]\@!\k\+'
let s:name = '\%(`[^`]\+`\|\%(' . s:Any(s:reserved) . '\)\@!' . s:word . '\)'
let s:nameahead = '\ze\s\+[`[:alpha:][:keyword:]]'
let s:digits = '\d\%(\d\|_[0-9_]\@=\)*'
let s:number = s:digits . '\%(\.' . s:digits . '\)\?\%([eE][+-]\?' . s:digits . '\)\?%\?'
" Where a statement begins, and where a clause does. A line that goes on from the one above is passed over up
" to its first word, so that the beginning of the line is out of reach there.
let s:statement = '\%(^\s*\zs\|\%(;\s*\)\@<=\|\%(\<replace\s\+\)\@<=\)'
let s:clause = '\%(^\s*\zs\|\%([;{]\s*\)\@<=\)'
" A statement at the margin is none of the clauses above it: their brace was forgotten.
let s:margin = '^\ze' . s:Any('scenario actor relation flag quantity ladder define move response rule'
      \ . ' hypothesis evidence assumption view predict set believe observe play whatif chance forecast why check')
      \ . '\s\+["`[:alpha:]]'


function! s:Match(group, pattern, ...) abort
  execute 'syntax match' a:group "'" . a:pattern . "'" get(a:000, 0, '')
endfunction

" ---- Names, numbers, texts -----------------------------------------------------------------------

" A name is passed over whole, so that nothing is found inside it. What is defined later goes first.
call s:Match('whatifName', s:word)
call s:Match('whatifProperty', '\.\s*\%(' . s:Any(s:reserved) . '\)\@!' . s:word)
call s:Match('whatifQuotedName', '`[^`]\+`')
call s:Match('whatifError', '`\%([^`]*$\|`\)')

call s:Match('whatifNumber', '\<' . s:number)
call s:Match('whatifError', '\<\%(' . s:number . '\)\@>\k\+')
call s:Match('whatifDate', '\<\d\{4}-\d\d-\d\d\d\@!')
call s:Match('whatifError', '\.\d[0-9_]*')
call s:Match('whatifRange', '\.\.')
call s:Match('whatifOperator', '[-+*/^=<>|]\|!=')

" Without its closing quote a text ends with its line, before the brackets that close something else.
let s:text = 'start=/%s"/ skip=/\\.\|{[^{}"]*}/ end=/"\|\ze[ \t)}]*$/ contains=whatifEscape,whatifBadEscape,@Spell'
execute 'syntax region whatifText' printf(s:text, '')
execute 'syntax region whatifText' printf(s:text, '\%(\<alert\s*\)\@<=') . ',whatifPlaceholder'
call s:Match('whatifEscape', '\\["\\nt]', 'contained')
call s:Match('whatifBadEscape', '\\[^"\\nt]', 'contained')
call s:Match('whatifPlaceholder', '{[^{}"]*}', 'contained')

" ---- Reserved words ------------------------------------------------------------------------------

call s:Match('whatifLogical', s:Any('and or not'))
call s:Match('whatifConditional', s:Any('if then else where when otherwise'))
call s:Match('whatifQuantifier', s:Any('any all every sum count min max'))
call s:Match('whatifPhrase', s:Any('is by on with hold after never within'))
call s:Match('whatifWeight', s:Any('weight factor below'))
call s:Match('whatifModifier', s:Any('given as at always precision runs seed method looking'))
call s:Match('whatifBoolean', s:Any('true false'))
call s:Match('whatifFunction', s:Any('min max abs exp log sqrt clamp') . '\ze\s*(')
call s:Match('whatifMeasure', s:Any('chance mean belief response') . '\ze\s*(')

" ---- Words that are names elsewhere --------------------------------------------------------------

call s:Match('whatifNote', '\<source\>\ze\s*"')
call s:Match('whatifNote', '\<grade\>\ze\s\+[A-F][1-6]\>', 'nextgroup=whatifGrade skipwhite')
call s:Match('whatifGrade', '[A-F][1-6]\>', 'contained')
call s:Match('whatifPhrase', '\<outcome\>' . s:nameahead)
call s:Match('whatifPhrase', '\<since\>\ze\s\+[`([:alpha:][:keyword:]]')
call s:Match('whatifModifier', '\<without\>' . s:nameahead, 'nextgroup=whatifEvent skipwhite')
call s:Match('whatifModifier', '\%(\%(\<given\|,\)\s\+\)\@<=' . s:Any('believe observe set') . s:nameahead)
call s:Match('whatifModifier', '\%(\<method\s\+\)\@<=' . s:Any('exact sample splitting'))
call s:Match('whatifWeight', '\<chance\>\ze\s\+["`[:alpha:][:keyword:]]')
call s:Match('whatifEvent', '\<e\d\+\>', 'contained')

syntax cluster whatifExpression contains=whatifComment,whatifText,whatifName,whatifProperty,whatifQuotedName,
      \whatifNumber,whatifDate,whatifRange,whatifError,whatifOperator,whatifQuantifier,whatifConditional,
      \whatifPhrase,whatifWeight,whatifModifier,whatifBoolean,whatifLogical,whatifFunction,whatifMeasure,
      \whatifNote,whatifParentheses,whatifContinued

" ---- Declarations --------------------------------------------------------------------------------

call s:Match('whatifDeclaration', s:statement . s:Any('scenario round order turns'))
call s:Match('whatifDeclaration', s:statement . '\<hold\ze\s\+weight\>')
call s:Match('whatifDeclaration', s:statement . '\<round\ze\s\+is\>', 'nextgroup=whatifRound skipwhite')
call s:Match('whatifDeclaration', s:statement . '\<turns\>', 'nextgroup=whatifTurns skipwhite')
call s:Match('whatifDeclaration', s:statement . s:Any('ladder utility'), 'nextgroup=whatifOf skipwhite')
call s:Match('whatifDeclaration', s:statement . s:Any('kind actor'), 'nextgroup=whatifDeclaredType skipwhite')
call s:Match('whatifDeclaration', s:statement . s:Any('quantity relation flag'),
      \ 'nextgroup=whatifDeclaredValue skipwhite')
call s:Match('whatifDeclaration', s:statement . s:Any('move define response rule hypothesis evidence'
      \ . ' assumption view predict'), 'nextgroup=whatifDeclared skipwhite')

syntax region whatifRound start=/\<is\>/ end=/\ze;/ end=/$/ contained contains=@whatifExpression,whatifUnit,whatifFrom
call s:Match('whatifUnit', '\%(\d\s\+\)\@<=' . s:word, 'contained')
call s:Match('whatifFrom', '\<from\>', 'contained')
call s:Match('whatifTurns', '\<\%(in\s\+order\|open\)\>', 'contained')

call s:Match('whatifDeclared', s:name, 'contained nextgroup=whatifOf,whatifColon,whatifPriority skipwhite')
call s:Match('whatifDeclaredValue', s:name, 'contained nextgroup=whatifOf,whatifTrait skipwhite')
call s:Match('whatifDeclaredType', s:name, 'contained nextgroup=whatifOf,whatifColon,whatifDeclaredComma skipwhite')
call s:Match('whatifDeclaredComma', ',', 'contained nextgroup=whatifDeclaredType skipwhite skipnl')
call s:Match('whatifColon', ':', 'contained nextgroup=whatifKind skipwhite skipnl')
call s:Match('whatifKind', s:name, 'contained nextgroup=whatifDeclaredComma skipwhite')
call s:Match('whatifOf', s:Any('of to') . s:nameahead, 'contained nextgroup=whatifSort,whatifOwner skipwhite')
call s:Match('whatifOwner', s:name, 'contained nextgroup=whatifOf skipwhite')
call s:Match('whatifSort', s:Any('actor move'), 'contained nextgroup=whatifOf skipwhite')
call s:Match('whatifPriority', '\<priority\ze\s\+[-0-9]', 'contained')
call s:Match('whatifTrait', s:Any('symmetric transitive'), 'contained nextgroup=whatifTrait skipwhite')
call s:Match('whatifNote', '\<says\ze\s\+\d')

" ---- The story -----------------------------------------------------------------------------------

call s:Match('whatifStory', s:statement . s:Any('set believe observe play advance undo redo resolve amend retract roll'
      \ . ' branch switch goto include replace drop save open sessions rename delete report replay'))
call s:Match('whatifStory', s:statement . '\<drop\>', 'nextgroup=whatifDropped skipwhite')
call s:Match('whatifStory', s:statement . '\<amend\>', 'nextgroup=whatifEvent skipwhite')
call s:Match('whatifDropped', '\<\l\+\>', 'contained nextgroup=whatifDroppedName skipwhite')
call s:Match('whatifDroppedName', s:name, 'contained contains=NONE nextgroup=whatifOf skipwhite')
call s:Match('whatifModifier', '\%(\%(^\|;\)\s*advance\%(\s\+' . s:number . '\)\?\s\+\)\@<=\<observed\>')
call s:Match('whatifBoolean', '\%(\<resolve\s\+\%(`[^`]\+`\|\k\+\)\s\+\)\@<=' . s:Any('yes no'))

" ---- Questions -----------------------------------------------------------------------------------

call s:Match('whatifQuestion', s:statement . s:Any('whatif chance compare tornado sweep flip indicators'
      \ . ' dispute beliefs assumptions timeline branches show score check best stability forecast why list export'))
call s:Match('whatifQuestion', s:statement . '\<forecast\>', 'nextgroup=whatifOf skipwhite')
call s:Match('whatifQuestion', s:statement . '\<why\>', 'nextgroup=whatifEvent skipwhite')
call s:Match('whatifQuestion', s:statement . '\<list\>', 'nextgroup=whatifListed skipwhite')
call s:Match('whatifQuestion', s:statement . '\<stability\>', 'nextgroup=whatifStability skipwhite')
call s:Match('whatifListed', '\<\l\+\>', 'contained')
call s:Match('whatifStability', s:Any('nash gmr smr seq') . '\%(\s*,\)\?', 'contained nextgroup=whatifStability skipwhite')
call s:Match('whatifModifier', '\%(\<best\s\+\%(`[^`]\+`\|\k\+\)\s\+\)\@<=' . s:Any('minimise maximise'))
call s:Match('whatifModifier', '\<to\ze\s\+\%("\|[0-9.]*[[:alpha:]_][[:alnum:]_/-]*[./]\|\.\)')
call s:Match('whatifWeight', '\<above\ze\s\+[-0-9]')
call s:Match('whatifModifier', '\<uncertain\ze\s*\%($\|[;#)]\|'
      \ . s:Any('given within by at always precision runs seed method looking as') . '\)')

" ---- Brackets and lines that go on ---------------------------------------------------------------

execute 'syntax region whatifParentheses start=/(/ end=/)/ end=/\ze[;{}]/ end=/' . s:margin . '/'
      \ 'contains=@whatifExpression,whatifModifier,whatifWeight'

" What the braces of a statement hold: its own clauses, and what any expression holds.
function! s:Block(statement, clauses) abort
  let l:group = 'whatif' . toupper(a:statement[0]) . a:statement[1:]
  let l:start = a:statement ==# 'other' ? '' : '\%(\%(^\|;\)\s*\%(replace\s\+\)\?\<' . a:statement . '\>[^{};]*\)\@<='
  let l:contains = '@whatifExpression'
  if a:clauses !=# ''
    call s:Match(l:group . 'Clause', s:clause . s:Any(a:clauses), 'contained')
    execute 'highlight default link' l:group . 'Clause' 'whatifClause'
    let l:contains .= ',' . l:group . 'Clause'
  endif
  execute 'syntax region' l:group . 'Block matchgroup=whatifBrace start=/' . l:start . '{/ end=/}/ end=/'
        \ . s:margin . '/ contains=' . l:contains . ',' . get({
        \ 'response': 'whatifTable', 'rule': 'whatifEachRound', 'hypothesis': 'whatifDriftTo',
        \ 'other': 'whatifTable,whatifEachRound'}, a:statement, 'NONE')
endfunction

call s:Block('other', 'for on each when then outcome finally expect table alert drift likely never holds'
      \ . ' because source')
call s:Block('actor', '')
call s:Block('ladder', '')
call s:Block('move', 'when then outcome finally alert because source')
call s:Block('response', 'for when expect table because source')
call s:Block('rule', 'for on each when then alert because source')
call s:Block('hypothesis', 'drift because source')
call s:Block('evidence', 'likely because source')
call s:Block('assumption', 'never holds because source')
call s:Block('view', 'believe observe without set because source')
call s:Match('whatifEachRound', '\%(\<each\s\+\)\@<=\<round\>', 'contained')
call s:Match('whatifDriftTo', '\%(\<drift\s\+' . s:number . '\s\+\)\@<=\<to\>', 'contained')

" A decision table: its rows go on to the next clause.
execute 'syntax region whatifTable matchgroup=whatifClause start=/' . s:clause . '\<table\>/ end=/\ze}/'
      \ 'end=/\ze\%(^\|[;{]\)\s*' . s:Any('for when expect table because source') . '/ end=/' . s:margin . '/'
      \ 'contained contains=@whatifExpression,whatifCell'
call s:Match('whatifCell', '\%(\%(^\|[;,]\)\s*\)\@<=' . s:Any('yes no') . '\ze\s*[,:]', 'contained')

let s:goeson = '\ze\s*\%(#.*\)\?$/ end=/\ze[^ \t#]/ contains=whatifComment'
execute 'syntax region whatifContinued start=/[,:]' . s:goeson
execute 'syntax region whatifContinued matchgroup=whatifOperator start=/\%([-+*\/^=<>|]\|\.\.\)' . s:goeson
execute 'syntax region whatifContinued matchgroup=whatifLogical start=/' . s:Any('and or not') . s:goeson
execute 'syntax region whatifContinued matchgroup=whatifConditional start=/'
      \ . s:Any('if then else where') . s:goeson

syntax keyword whatifTodo TODO FIXME contained
call s:Match('whatifComment', '#.*', 'contains=whatifTodo,@Spell')

" ---- Colours -------------------------------------------------------------------------------------

highlight default link whatifBoolean Boolean
highlight default link whatifCell Boolean
highlight default link whatifClause Statement
highlight default link whatifComment Comment
highlight default link whatifConditional Conditional
highlight default link whatifDate Number
highlight default link whatifDeclaration Structure
highlight default link whatifDeclared Function
highlight default link whatifDeclaredType Function
highlight default link whatifDeclaredValue Function
highlight default link whatifDriftTo Operator
highlight default link whatifDropped Structure
highlight default link whatifEachRound Operator
highlight default link whatifError Error
highlight default link whatifBadEscape Error
highlight default link whatifEscape SpecialChar
highlight default link whatifEvent Constant
highlight default link whatifFrom Operator
highlight default link whatifFunction Function
highlight default link whatifGrade Constant
highlight default link whatifKind Type
highlight default link whatifListed Type
highlight default link whatifLogical Operator
highlight default link whatifMeasure Function
highlight default link whatifModifier PreProc
highlight default link whatifNote Operator
highlight default link whatifNumber Number
highlight default link whatifOf Operator
highlight default link whatifOperator Operator
highlight default link whatifPhrase Operator
highlight default link whatifPlaceholder Special
highlight default link whatifPriority Operator
highlight default link whatifQuantifier Repeat
highlight default link whatifQuestion Keyword
highlight default link whatifRange Operator
highlight default link whatifSort Type
highlight default link whatifStability Constant
highlight default link whatifStory Keyword
highlight default link whatifText String
highlight default link whatifTodo Todo
highlight default link whatifTrait StorageClass
highlight default link whatifTurns Constant
highlight default link whatifUnit Type
highlight default link whatifWeight PreProc

delfunction s:Any
delfunction s:Match
delfunction s:Block
let b:current_syntax = 'whatif'
let &cpoptions = s:options
unlet s:options
