#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CEdit.h"

#include <stdlib.h>
#include <string.h>

bool cedit_terminal_is_plain(void) {
  const char *name = getenv("TERM");
  return name == NULL || name[0] == '\0' || strcmp(name, "dumb") == 0 || strcmp(name, "emacs") == 0;
}

EditLine *cedit_start(const char *program, FILE *input, FILE *output) {
  char *complaint = NULL;
  size_t length = 0;
  FILE *complaints = open_memstream(&complaint, &length);
  if (complaints == NULL) return el_init(program, input, output, stderr);

  EditLine *editor = el_init(program, input, output, complaints);
  if (editor != NULL) {
    fflush(complaints);
    if (length > 0 && !cedit_terminal_is_plain()) el_set(editor, EL_TERMINAL, "xterm");
    el_set(editor, EL_SETFP, 2, stderr);
  }
  fclose(complaints);
  free(complaint);
  return editor;
}

void cedit_set_client(EditLine *editor, void *client) { el_set(editor, EL_CLIENTDATA, client); }

void *cedit_client(EditLine *editor) {
  void *client = NULL;
  el_get(editor, EL_CLIENTDATA, &client);
  return client;
}

void cedit_set_prompt(EditLine *editor, cedit_prompt_function prompt, wchar_t escape) {
  // The wide form takes the escape as an int, the type a wchar_t has after promotion.
  el_wset(editor, EL_PROMPT_ESC, prompt, (int)escape);
}

void cedit_set_input(EditLine *editor, el_rfunc_t input) { el_wset(editor, EL_GETCFN, input); }

void cedit_add_function(EditLine *editor, const char *name, const char *help, cedit_key_function function) {
  // The narrow form copies the texts; the wide one would keep the caller's pointers.
  el_set(editor, EL_ADDFN, name, help, function);
}

void cedit_bind(EditLine *editor, const char *key, const char *function, bool alternative) {
  if (alternative) {
    el_set(editor, EL_BIND, "-a", key, function, NULL);
  } else {
    el_set(editor, EL_BIND, key, function, NULL);
  }
}

void cedit_set_editor(EditLine *editor, const char *name) { el_set(editor, EL_EDITOR, name); }

bool cedit_is_vi(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

void cedit_set_editing(EditLine *editor, bool enabled) { el_set(editor, EL_EDITMODE, enabled ? 1 : 0); }

void cedit_prepare_terminal(EditLine *editor, bool editing) { el_set(editor, EL_PREP_TERM, editing ? 1 : 0); }

void cedit_refresh(EditLine *editor) { el_set(editor, EL_REFRESH); }

void cedit_set_mode_while_running(EditLine *editor, const char *mode) {
  el_set(editor, EL_SETTY, "-x", mode, NULL);
}
