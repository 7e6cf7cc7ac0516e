#include "CEdit.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static struct termios modes_before;
static int guarded_input = -1;
static int guarded_output = -1;
static bool is_plain;
static atomic_bool marks_pastes;

void cedit_note_paste_marks(bool enabled) { atomic_store(&marks_pastes, enabled); }

static void send(const char *sequence) {
  ssize_t written = write(guarded_output, sequence, strlen(sequence));
  (void)written;
}

// Runs inside signal handlers: only calls that are allowed there.
void cedit_restore_terminal(void) {
  int saved = errno;
  if (guarded_input >= 0) {
    if (atomic_exchange(&marks_pastes, false)) send("\033[?2004l");
    tcsetattr(guarded_input, TCSANOW, &modes_before);
  }
  errno = saved;
}

// SIGTERM and SIGHUP come from outside; the others are our own end. All lead to the same: put the terminal back,
// then let happen what would have happened without us.
static const int fatal_signals[] = {SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
enum { fatal_count = sizeof fatal_signals / sizeof fatal_signals[0] };
static struct sigaction actions_before[fatal_count];

static void restore_and_end(int signal, siginfo_t *information, void *context) {
  (void)context;
  if (!is_plain) send("\033[0m\033[?25h");
  cedit_restore_terminal();
  for (int index = 0; index < fatal_count; index++) {
    if (fatal_signals[index] == signal) sigaction(signal, &actions_before[index], NULL);
  }
  // A fault happens again by itself when the handler returns; what was sent has to be sent again.
  bool was_sent = information == NULL || information->si_code <= 0;
  if (was_sent || signal == SIGTERM || signal == SIGHUP || signal == SIGQUIT || signal == SIGABRT) raise(signal);
}

static void give_signals_a_stack(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE)) return;
  size_t size = 64 * 1024;
  stack_t stack = {0};
  stack.ss_sp = malloc(size);
  if (stack.ss_sp == NULL) return;
  stack.ss_size = size;
  sigaltstack(&stack, NULL);
}

void cedit_guard_terminal(int input, int output, bool plain) {
  if (guarded_input >= 0) return;
  if (tcgetattr(input, &modes_before) != 0) return;
  guarded_output = output;
  is_plain = plain;
  guarded_input = input;
  atexit(cedit_restore_terminal);

  give_signals_a_stack();
  for (int index = 0; index < fatal_count; index++) {
    int signal = fatal_signals[index];
    if (sigaction(signal, NULL, &actions_before[index]) != 0) continue;
    // Ignored by whoever started us (nohup): stays ignored.
    if (!(actions_before[index].sa_flags & SA_SIGINFO) && actions_before[index].sa_handler == SIG_IGN) continue;
    struct sigaction action = {0};
    action.sa_sigaction = restore_and_end;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, NULL);
  }
}
