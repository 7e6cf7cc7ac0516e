#include "CEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static atomic_bool interrupted;
static atomic_bool resized;
static atomic_bool stopped;
static int signal_pipe[2] = {-1, -1};

static void leave_mark(int signal) {
  int saved = errno;
  switch (signal) {
  case SIGINT: atomic_store(&interrupted, true); break;
  case SIGTSTP: atomic_store(&stopped, true); break;
  default: atomic_store(&resized, true); break;
  }
  if (signal_pipe[1] >= 0) {
    // A full pipe is as good as one more byte: it is readable.
    ssize_t written = write(signal_pipe[1], "", 1);
    (void)written;
  }
  errno = saved;
}

static void listen_for(int signal) {
  struct sigaction action = {0};
  action.sa_handler = leave_mark;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

void cedit_listen_for_signals(void) {
  if (signal_pipe[0] < 0) {
    int ends[2];
    if (pipe(ends) != 0) return;
    for (int end = 0; end < 2; end++) {
      fcntl(ends[end], F_SETFD, FD_CLOEXEC);
      fcntl(ends[end], F_SETFL, fcntl(ends[end], F_GETFL) | O_NONBLOCK);
    }
    signal_pipe[0] = ends[0];
    signal_pipe[1] = ends[1];
  }
  listen_for(SIGINT);
  listen_for(SIGWINCH);
}

int cedit_signal_pipe(void) { return signal_pipe[0]; }

void cedit_drain_signal_pipe(void) {
  char bytes[64];
  while (signal_pipe[0] >= 0 && read(signal_pipe[0], bytes, sizeof bytes) > 0) {
  }
}

bool cedit_interrupt_requested(void) { return atomic_load(&interrupted); }
bool cedit_take_interrupt(void) { return atomic_exchange(&interrupted, false); }
bool cedit_take_resize(void) { return atomic_exchange(&resized, false); }
bool cedit_take_stop(void) { return atomic_exchange(&stopped, false); }

static struct sigaction stop_before;
static bool stop_is_trapped;

void cedit_trap_stop(void) {
  if (stop_is_trapped) return;
  struct sigaction before;
  if (sigaction(SIGTSTP, NULL, &before) != 0) return;
  // Whoever started us without job control wants no stopping.
  if (before.sa_handler == SIG_IGN) return;
  stop_before = before;
  stop_is_trapped = true;
  listen_for(SIGTSTP);
}

void cedit_release_stop(void) {
  if (!stop_is_trapped) return;
  sigaction(SIGTSTP, &stop_before, NULL);
  stop_is_trapped = false;
}

void cedit_stop_now(void) {
  struct sigaction action = {0}, before;
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, &before);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}
