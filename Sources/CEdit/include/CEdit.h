// What Swift cannot say to libedit and to the system itself: variadic calls, signal handlers, the standard streams,
// and a terminal that is put back as it was even when the process crashes.
#ifndef CEDIT_H
#define CEDIT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

#include <histedit.h>

// MARK: libedit's variadic calls

typedef wchar_t *(*cedit_prompt_function)(EditLine *);
typedef unsigned char (*cedit_key_function)(EditLine *, int);

/// Starts libedit on a terminal. An unknown kind of terminal is taken for an xterm, which nearly all of them follow,
/// and not complained about. NULL when libedit cannot start.
EditLine *cedit_start(const char *program, FILE *input, FILE *output);
/// Whether TERM names a terminal that can do no more than print.
bool cedit_terminal_is_plain(void);

void cedit_set_client(EditLine *editor, void *client);
void *cedit_client(EditLine *editor);
/// Sets the function that gives the prompt; `escape` stands around sequences of it that take no room on the screen.
void cedit_set_prompt(EditLine *editor, cedit_prompt_function prompt, wchar_t escape);
void cedit_set_input(EditLine *editor, el_rfunc_t input);
void cedit_add_function(EditLine *editor, const char *name, const char *help, cedit_key_function function);
/// Binds a key in the main key map, or in the alternative one (vi's command mode).
void cedit_bind(EditLine *editor, const char *key, const char *function, bool alternative);
void cedit_set_editor(EditLine *editor, const char *name);
bool cedit_is_vi(EditLine *editor);
void cedit_set_editing(EditLine *editor, bool enabled);
/// Takes the terminal for editing, or gives it back.
void cedit_prepare_terminal(EditLine *editor, bool editing);
/// Draws prompt and line anew from the row the cursor is in.
void cedit_refresh(EditLine *editor);
/// Sets one mode, such as "-echo", that the terminal has while no line is being read.
void cedit_set_mode_while_running(EditLine *editor, const char *mode);

// MARK: the system

FILE *cedit_standard_input(void);
FILE *cedit_standard_output(void);
FILE *cedit_standard_error(void);
/// Columns a character takes on the screen, or -1 when it cannot be printed.
int cedit_character_width(uint32_t scalar);
/// Makes character handling UTF-8, whatever LANG says; false when no such locale exists.
bool cedit_use_utf8(void);
/// Columns and rows of a terminal; false when it does not tell.
bool cedit_terminal_size(int descriptor, int *columns, int *rows);

// MARK: signals

/// Takes over interrupt, resize and continue, which from now on only leave a mark. Safe to call again.
void cedit_listen_for_signals(void);
/// The end of a pipe that becomes readable when a signal left a mark; -1 before `cedit_listen_for_signals`.
int cedit_signal_pipe(void);
void cedit_drain_signal_pipe(void);

bool cedit_interrupt_requested(void);
/// Forgets a request to interrupt; true when there was one.
bool cedit_take_interrupt(void);
bool cedit_take_resize(void);
bool cedit_take_stop(void);

/// Begins to hold back Ctrl-Z, so that the terminal can be put back before the process stops.
void cedit_trap_stop(void);
void cedit_release_stop(void);
/// Stops the process as Ctrl-Z would; returns when it goes on.
void cedit_stop_now(void);

// MARK: putting the terminal back

/// Remembers the terminal's modes, and restores them at exit, when the process is ended and when it crashes.
/// `plain` terminals are sent no escape sequences. Safe to call again.
void cedit_guard_terminal(int input, int output, bool plain);
/// Puts the terminal back as it was when it was first guarded.
void cedit_restore_terminal(void);
/// Says whether the terminal is marking pastes, which has to be undone.
void cedit_note_paste_marks(bool enabled);

#endif
