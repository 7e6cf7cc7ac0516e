/* The escalation game, its rules written out by hand: about as quick as this machine can play it.

   Nothing is data but the numbers of the actors and moves; the compiler sees every condition and weight.

   usage: escalation-specialised GAMES [SEED]
   Prints: games, games in which the rung was ever 7 or more, those that ended there, the sum of the last rungs. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ACTORS = 10, TURNS = 20, ALARM = 7 };
enum kind { SIGNAL, THREATEN, SANCTION, MOBILIZE, SKIRMISH, STRIKE, DEESCALATE, NEGOTIATE };

typedef struct { int pressure, resolve, capability; } actor;
typedef struct { int level, target_pressure, target_resolve, target_capability;
                 int mover_pressure, mover_resolve, mover_capability, ally_pressure; } move;
typedef struct { int count, members[3]; } group;

static const actor beginning[ACTORS] = {
  {40, 60, 80}, {45, 65, 75}, {25, 50, 55}, {30, 55, 50}, {35, 45, 45},
  {20, 40, 60}, {20, 50, 40}, {50, 60, 25}, {55, 65, 30}, {45, 55, 20},
};
static const move moves[] = {
  {1, 2, 0, 0, -1, 0, 0, 0},    {3, 6, 1, 0, -2, 1, 0, 1},     {4, 8, 1, -2, -3, 0, -1, 1},
  {5, 7, 2, 0, -3, 3, 0, 3},    {7, 10, 3, -4, -5, 1, -3, 4},  {9, 14, 4, -10, -8, 0, -5, 6},
  {-1, -6, -2, 0, 1, -3, 0, -2}, {-2, -8, -3, 0, -4, -3, 0, -3},
};
static const group allies[ACTORS] = {
  {2, {2, 5}}, {2, {3, 6}}, {1, {0}}, {2, {1, 4}}, {1, {3}}, {1, {0}}, {1, {1}},
};
static const group rivals[ACTORS] = {{2, {1, 4}}, {2, {0, 5}}, {1, {3}}, {1, {2}}, {1, {0}}, {1, {1}}};
static const group proxies[ACTORS] = {{1, {7}}, {2, {8, 9}}};
static const int patrons[ACTORS] = {-1, -1, -1, -1, -1, -1, -1, 0, 1, 1};
/* For each actor, a bit for each of its rivals. */
static const unsigned rival_bits[ACTORS] = {1 << 1 | 1 << 4, 1 << 0 | 1 << 5, 1 << 3, 1 << 2, 1 << 0, 1 << 1};

static actor actors[ACTORS];
static int rung, highest;
static struct { int weight; uint8_t mover, kind, target; } open[128];
static int open_count, total;
static uint64_t state;

static inline uint64_t draw(void) {
  uint64_t z = state += 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static inline int within(int number) { return number < 0 ? 0 : number > 100 ? 100 : number; }

static inline void carry_out(int mover, int kind, int target) {
  const move *done = &moves[kind];
  if (done->level < 0) rung = rung + done->level < 0 ? 0 : rung + done->level;
  else if (done->level > rung) rung = rung + 2 < done->level ? rung + 2 : done->level;
  if (rung > highest) highest = rung;
  actor *hit = &actors[target], *own = &actors[mover];
  hit->pressure = within(hit->pressure + done->target_pressure);
  hit->resolve = within(hit->resolve + done->target_resolve);
  hit->capability = within(hit->capability + done->target_capability);
  own->pressure = within(own->pressure + done->mover_pressure);
  own->resolve = within(own->resolve + done->mover_resolve);
  own->capability = within(own->capability + done->mover_capability);
  if (done->ally_pressure)
    for (int i = 0; i < allies[target].count; i++) {
      actor *ally = &actors[allies[target].members[i]];
      ally->pressure = within(ally->pressure + done->ally_pressure);
    }
}

static inline void expect(int mover, enum kind kind, int target, int weight) {
  open[open_count].weight = weight;
  open[open_count].mover = (uint8_t)mover;
  open[open_count].kind = (uint8_t)kind;
  open[open_count++].target = (uint8_t)target;
  total += weight;
}

static inline int has_resolute_ally(int of, int except) {
  for (int i = 0; i < allies[of].count; i++) {
    int ally = allies[of].members[i];
    if (ally != except && actors[ally].resolve >= 60) return 1;
  }
  return 0;
}

static inline int has_strong_ally(int of, int except) {
  for (int i = 0; i < allies[of].count; i++) {
    int ally = allies[of].members[i];
    if (ally != except && actors[ally].capability >= 70) return 1;
  }
  return 0;
}

static inline void answers(int mover, int kind, int target) {
  const actor own = actors[target], other = actors[mover];
  const int strong = kind == SKIRMISH || kind == STRIKE, forceful = strong || kind == MOBILIZE;
  const int punitive = forceful || kind == SANCTION, hostile = punitive || kind == THREATEN;
  const int calming = kind == DEESCALATE || kind == NEGOTIATE;
  const int coercive = kind == THREATEN || kind == SANCTION;
  open_count = total = 0;

  expect(target, SIGNAL, mover, 12);
  if (kind == SIGNAL) {
    if (own.pressure >= 50) expect(target, THREATEN, mover, own.pressure - 35);
    return;
  }
  if (calming) {
    if (own.pressure <= 69) expect(target, DEESCALATE, mover, 80 - own.pressure);
    if (rung >= 2) expect(target, NEGOTIATE, mover, 20 + 5 * rung);
    return;
  }
  /* The target itself. */
  if (coercive && own.resolve >= 40) expect(target, THREATEN, mover, own.resolve - 10);
  if ((coercive || kind == MOBILIZE) && own.capability >= 40) expect(target, SANCTION, mover, own.pressure);
  if (punitive && own.pressure >= 45 && own.resolve >= 50)
    expect(target, MOBILIZE, mover, own.pressure + own.resolve - 60);
  if (forceful && own.pressure >= 55 && own.capability >= 25 && rung >= 4)
    expect(target, SKIRMISH, mover, own.pressure + own.capability - 50);
  if (strong && own.pressure >= 70 && own.resolve >= 65 && own.capability >= 40 && rung >= 5)
    expect(target, STRIKE, mover, own.pressure + own.resolve - 100);
  if (other.capability >= own.capability + 16)
    expect(target, DEESCALATE, mover, other.capability - own.capability);
  if (own.resolve <= 59) expect(target, NEGOTIATE, mover, 70 - own.resolve);
  /* Its allies. */
  for (int i = 0; i < allies[target].count; i++) {
    int who = allies[target].members[i];
    const actor ally = actors[who];
    if (who == mover) continue;
    if (hostile && ally.resolve >= 45) expect(who, THREATEN, mover, ally.resolve - 35);
    if (punitive && ally.capability >= 40 && rung >= 3) expect(who, SANCTION, mover, 10 + 3 * rung);
    if (strong && ally.pressure >= 35) expect(who, MOBILIZE, mover, ally.pressure - 10);
    if (kind == STRIKE && ally.capability >= 45 && ally.resolve >= 55 && !has_strong_ally(mover, who))
      expect(who, SKIRMISH, mover, ally.resolve - 30);
  }
  /* Its patron, and those that act for it. */
  if (patrons[target] >= 0 && patrons[target] != mover) {
    int who = patrons[target];
    const actor patron = actors[who];
    if (patron.resolve >= 30) expect(who, THREATEN, mover, patron.resolve - 25);
    if (strong && patron.capability >= 50) expect(who, SANCTION, mover, 30);
    if (strong && patron.resolve >= 60 && rung >= 4) expect(who, MOBILIZE, mover, patron.pressure);
  }
  for (int i = 0; i < proxies[target].count; i++) {
    int who = proxies[target].members[i];
    const actor proxy = actors[who];
    if (who == mover) continue;
    if (proxy.capability >= 15 && proxy.pressure >= 45 && rung >= 3)
      expect(who, SKIRMISH, mover, proxy.pressure - 30);
    if (strong && proxy.pressure >= 75 && rung >= 6) expect(who, STRIKE, mover, 25);
  }
  /* The mover goes on. */
  if (coercive && other.capability >= own.capability) expect(mover, SANCTION, target, 15);
  if (kind == MOBILIZE && other.pressure >= 50 && other.resolve >= 60)
    expect(mover, SKIRMISH, target, other.pressure - 35);
  if (kind == SKIRMISH && other.resolve >= 75 && other.capability >= own.capability + 10 && rung >= 5)
    expect(mover, STRIKE, target, other.resolve - 55);
  if (forceful && has_resolute_ally(target, mover)) expect(mover, DEESCALATE, target, 25);
  /* The mover's rivals, and those who stand aside. */
  if (forceful)
    for (int i = 0; i < rivals[mover].count; i++) {
      int who = rivals[mover].members[i];
      if (who == target) continue;
      if (actors[who].capability >= 40) expect(who, THREATEN, mover, actors[who].capability - 25);
      if (kind == STRIKE && actors[who].pressure >= 30) expect(who, MOBILIZE, mover, 20);
    }
  if (punitive && rung >= 3) {
    unsigned involved = rival_bits[mover] | rival_bits[target] | 1u << mover | 1u << target;
    for (int who = 0; who < ACTORS; who++)
      if (!(involved >> who & 1) && actors[who].pressure <= 49) expect(who, NEGOTIATE, mover, 3 + rung);
  }
  /* The target turns on the mover's patron, or on an ally of the mover that it has for a rival. */
  if (strong && patrons[mover] >= 0 && patrons[mover] != target) {
    if (own.resolve >= 50) expect(target, THREATEN, patrons[mover], own.resolve - 20);
    if (kind == STRIKE && own.pressure >= 80 && own.capability >= 50 && rung >= 6)
      expect(target, STRIKE, patrons[mover], own.pressure - 60);
  }
  if (own.pressure >= 50)
    for (int i = 0; i < allies[mover].count; i++) {
      int who = allies[mover].members[i];
      if (rival_bits[target] >> who & 1) expect(target, SANCTION, who, 18);
    }
}

int main(int count, char **words) {
  long games = count > 1 ? atol(words[1]) : 1000000;
  state = (count > 2 ? strtoull(words[2], NULL, 10) : 1) * 0xd1342543de82ef95u;
  long reached = 0, ended = 0, last_rungs = 0;
  for (long game = 0; game < games; game++) {
    memcpy(actors, beginning, sizeof actors);
    rung = 2;
    highest = 0;
    int mover = 0, kind = THREATEN, target = 1;
    carry_out(mover, kind, target);
    for (int turn = 0; turn < TURNS; turn++) {
      answers(mover, kind, target);
      int drawn = (int)(((unsigned __int128)draw() * (unsigned)total) >> 64), chosen = 0;
      while (drawn >= open[chosen].weight) drawn -= open[chosen++].weight;
      mover = open[chosen].mover;
      kind = open[chosen].kind;
      target = open[chosen].target;
      carry_out(mover, kind, target);
    }
    reached += highest >= ALARM;
    ended += rung >= ALARM;
    last_rungs += rung;
  }
  printf("%ld %ld %ld %ld\n", games, reached, ended, last_rungs);
  return 0;
}
