/* The escalation game, its rules kept as data: what an engine that knows nothing of the game can reach.

   The rules below are rows of a table. At the start each is bound to actors, once for every last move (who did what
   to whom) after which it may speak; a turn looks up the list of the last move, tests the conditions of each row in
   it, sums the weights of those that hold, and draws one. Nothing in the loop is written for this game.

   usage: escalation-grounded GAMES [SEED [within]]; with `within` a game ends once the rung is 7 or more.
   Prints: games, games in which the rung was ever 7 or more, those that ended there, the sum of the last rungs. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ACTORS = 10, KINDS = 8, TURNS = 20, RUNG = 3 * ACTORS, SLOTS = RUNG + 1, ALARM = 7 };
enum kind { SIGNAL, THREATEN, SANCTION, MOBILIZE, SKIRMISH, STRIKE, DEESCALATE, NEGOTIATE };
enum attribute { PRESSURE, RESOLVE, CAPABILITY };
/* Who plays which part in a rule: R answers, L moved last, V was its target, O is aimed at; G is the rung. */
enum part { R, L, V, O, G };
enum role { TARGET, MOVER, ALLY, PATRON, PROXY, RIVAL, THIRD, TARGET_TO_PATRON, TWO_STEPS };
enum search { NONE, SOME_ALLY, NO_ALLY };

/* factor * attribute of a part */
typedef struct { int factor; enum part part; enum attribute attribute; } term;
/* constant + terms; as a condition: is it 0 or more? */
typedef struct { int constant; term terms[2]; } sum;
/* Is there an ally of one part, other than another part, with so much of an attribute? */
typedef struct { enum search search; enum part of, except; enum attribute attribute; int least; } allies;
typedef struct {
  enum role role;
  unsigned after;
  int condition_count;
  sum conditions[4];
  allies allies;
  enum kind answer;
  sum weight;
} rule;

#define P(part) {1, part, PRESSURE}
#define RES(part) {1, part, RESOLVE}
#define C(part) {1, part, CAPABILITY}
#define LESS_C(part) {-1, part, CAPABILITY}
#define RUNG_TIMES(n) {n, G, 0}
#define AT_LEAST(n, ...) {-(n), {__VA_ARGS__}}
#define AFTER(k) (1u << (k))
#define STRONG (AFTER(SKIRMISH) | AFTER(STRIKE))
#define FORCEFUL (AFTER(MOBILIZE) | STRONG)
#define PUNITIVE (AFTER(SANCTION) | FORCEFUL)
#define HOSTILE (AFTER(THREATEN) | PUNITIVE)
#define CALMING (AFTER(DEESCALATE) | AFTER(NEGOTIATE))
#define COERCIVE (AFTER(THREATEN) | AFTER(SANCTION))
#define ANY 255u

static const rule rules[] = {
  {TARGET, ANY, 0, {}, {}, SIGNAL, {12}},
  {TARGET, COERCIVE, 1, {AT_LEAST(40, RES(R))}, {}, THREATEN, {-10, {RES(R)}}},
  {TARGET, COERCIVE | AFTER(MOBILIZE), 1, {AT_LEAST(40, C(R))}, {}, SANCTION, {0, {P(R)}}},
  {TARGET, PUNITIVE, 2, {AT_LEAST(45, P(R)), AT_LEAST(50, RES(R))}, {}, MOBILIZE, {-60, {P(R), RES(R)}}},
  {TARGET, FORCEFUL, 3, {AT_LEAST(55, P(R)), AT_LEAST(25, C(R)), AT_LEAST(4, RUNG_TIMES(1))}, {}, SKIRMISH,
   {-50, {P(R), C(R)}}},
  {TARGET, STRONG, 4, {AT_LEAST(70, P(R)), AT_LEAST(65, RES(R)), AT_LEAST(40, C(R)), AT_LEAST(5, RUNG_TIMES(1))}, {},
   STRIKE, {-100, {P(R), RES(R)}}},
  {TARGET, HOSTILE, 1, {AT_LEAST(16, C(L), LESS_C(R))}, {}, DEESCALATE, {0, {C(L), LESS_C(R)}}},
  {TARGET, HOSTILE, 1, {{59, {{-1, R, RESOLVE}}}}, {}, NEGOTIATE, {70, {{-1, R, RESOLVE}}}},
  {TARGET, CALMING, 1, {{69, {{-1, R, PRESSURE}}}}, {}, DEESCALATE, {80, {{-1, R, PRESSURE}}}},
  {TARGET, CALMING, 1, {AT_LEAST(2, RUNG_TIMES(1))}, {}, NEGOTIATE, {20, {RUNG_TIMES(5)}}},
  {TARGET, AFTER(SIGNAL), 1, {AT_LEAST(50, P(R))}, {}, THREATEN, {-35, {P(R)}}},

  {ALLY, HOSTILE, 1, {AT_LEAST(45, RES(R))}, {}, THREATEN, {-35, {RES(R)}}},
  {ALLY, PUNITIVE, 2, {AT_LEAST(40, C(R)), AT_LEAST(3, RUNG_TIMES(1))}, {}, SANCTION, {10, {RUNG_TIMES(3)}}},
  {ALLY, STRONG, 1, {AT_LEAST(35, P(R))}, {}, MOBILIZE, {-10, {P(R)}}},
  {ALLY, AFTER(STRIKE), 2, {AT_LEAST(45, C(R)), AT_LEAST(55, RES(R))}, {NO_ALLY, L, R, CAPABILITY, 70}, SKIRMISH,
   {-30, {RES(R)}}},

  {PATRON, HOSTILE, 1, {AT_LEAST(30, RES(R))}, {}, THREATEN, {-25, {RES(R)}}},
  {PATRON, STRONG, 1, {AT_LEAST(50, C(R))}, {}, SANCTION, {30}},
  {PATRON, STRONG, 2, {AT_LEAST(60, RES(R)), AT_LEAST(4, RUNG_TIMES(1))}, {}, MOBILIZE, {0, {P(R)}}},
  {PROXY, HOSTILE, 3, {AT_LEAST(15, C(R)), AT_LEAST(45, P(R)), AT_LEAST(3, RUNG_TIMES(1))}, {}, SKIRMISH,
   {-30, {P(R)}}},
  {PROXY, STRONG, 2, {AT_LEAST(75, P(R)), AT_LEAST(6, RUNG_TIMES(1))}, {}, STRIKE, {25}},

  {MOVER, COERCIVE, 1, {AT_LEAST(0, C(R), LESS_C(V))}, {}, SANCTION, {15}},
  {MOVER, AFTER(MOBILIZE), 2, {AT_LEAST(50, P(R)), AT_LEAST(60, RES(R))}, {}, SKIRMISH, {-35, {P(R)}}},
  {MOVER, AFTER(SKIRMISH), 3, {AT_LEAST(75, RES(R)), AT_LEAST(10, C(R), LESS_C(V)), AT_LEAST(5, RUNG_TIMES(1))}, {},
   STRIKE, {-55, {RES(R)}}},
  {MOVER, FORCEFUL, 0, {}, {SOME_ALLY, V, R, RESOLVE, 60}, DEESCALATE, {25}},

  {RIVAL, FORCEFUL, 1, {AT_LEAST(40, C(R))}, {}, THREATEN, {-25, {C(R)}}},
  {RIVAL, AFTER(STRIKE), 1, {AT_LEAST(30, P(R))}, {}, MOBILIZE, {20}},
  {THIRD, PUNITIVE, 2, {{49, {{-1, R, PRESSURE}}}, AT_LEAST(3, RUNG_TIMES(1))}, {}, NEGOTIATE, {3, {RUNG_TIMES(1)}}},
  {TARGET_TO_PATRON, STRONG, 1, {AT_LEAST(50, RES(R))}, {}, THREATEN, {-20, {RES(R)}}},
  {TARGET_TO_PATRON, AFTER(STRIKE), 3, {AT_LEAST(80, P(R)), AT_LEAST(50, C(R)), AT_LEAST(6, RUNG_TIMES(1))}, {},
   STRIKE, {-60, {P(R)}}},
  {TWO_STEPS, HOSTILE, 1, {AT_LEAST(50, P(R))}, {}, SANCTION, {18}},
};
enum { RULES = sizeof rules / sizeof rules[0] };

/* What a move does: the rung it leads to (below 0: how far it climbs down), and what is added to whom. */
static const struct { int level, target[3], mover[3], ally_pressure; } moves[KINDS] = {
  {1, {2, 0, 0}, {-1, 0, 0}, 0},    {3, {6, 1, 0}, {-2, 1, 0}, 1},     {4, {8, 1, -2}, {-3, 0, -1}, 1},
  {5, {7, 2, 0}, {-3, 3, 0}, 3},    {7, {10, 3, -4}, {-5, 1, -3}, 4},  {9, {14, 4, -10}, {-8, 0, -5}, 6},
  {-1, {-6, -2, 0}, {1, -3, 0}, -2}, {-2, {-8, -3, 0}, {-4, -3, 0}, -3},
};

static const int16_t beginning[SLOTS] = {
  40, 60, 80, 45, 65, 75, 25, 50, 55, 30, 55, 50, 35, 45, 45, 20, 40, 60, 20, 50, 40, 50, 60, 25, 55, 65, 30, 45, 55, 20,
  2,
};

static const int rival_pairs[][2] = {{0, 1}, {0, 4}, {2, 3}, {5, 1}};
static const int ally_pairs[][2] = {{0, 2}, {1, 3}, {1, 6}, {4, 3}, {5, 0}};
static const int proxy_pairs[][2] = {{7, 0}, {8, 1}, {9, 1}};
static uint8_t is_rival[ACTORS][ACTORS], is_ally[ACTORS][ACTORS], is_proxy[ACTORS][ACTORS];

/* The rules with actors in place of parts, those of one last move side by side. */
typedef struct { int16_t constant; int8_t factor1, factor2; uint8_t slot1, slot2; } ground_sum;
typedef struct {
  uint32_t condition, slot;
  uint8_t condition_count, slot_count, search, actor, kind, target;
  int16_t least;
  ground_sum weight;
} instance;
typedef struct { uint32_t first, count; } context;

static context contexts[ACTORS * KINDS * ACTORS];
static instance instances[20000];
static ground_sum conditions[40000];
static uint8_t slots[20000];
static uint32_t instance_count, condition_count, slot_count;
static uint8_t ally_slots[ACTORS][ACTORS], ally_count[ACTORS];

static int slot(term term, const int parts[4]) {
  return term.part == G ? RUNG : 3 * parts[term.part] + (int)term.attribute;
}

static ground_sum grounded(sum sum, const int parts[4]) {
  return (ground_sum){
    (int16_t)sum.constant, (int8_t)sum.terms[0].factor, (int8_t)sum.terms[1].factor,
    (uint8_t)slot(sum.terms[0], parts), (uint8_t)slot(sum.terms[1], parts)};
}

static void bind(const rule *rule, const int parts[4]) {
  instance *made = &instances[instance_count++];
  *made = (instance){
    .condition = condition_count, .slot = slot_count, .condition_count = (uint8_t)rule->condition_count,
    .search = rule->allies.search, .least = (int16_t)rule->allies.least, .actor = (uint8_t)parts[R],
    .kind = rule->answer, .target = (uint8_t)parts[O], .weight = grounded(rule->weight, parts)};
  for (int i = 0; i < rule->condition_count; i++)
    conditions[condition_count++] = grounded(rule->conditions[i], parts);
  if (rule->allies.search == NONE) return;
  for (int other = 0; other < ACTORS; other++)
    if (is_ally[other][parts[rule->allies.of]] && other != parts[rule->allies.except])
      slots[slot_count++] = (uint8_t)(3 * other + (int)rule->allies.attribute);
  made->slot_count = (uint8_t)(slot_count - made->slot);
}

/* May this actor take the part that the role leaves open? */
static int fits(enum role role, int mover, int target, int actor) {
  switch (role) {
  case ALLY: return actor != mover && is_ally[actor][target];
  case PATRON: return actor != mover && is_proxy[target][actor];
  case PROXY: return actor != mover && is_proxy[actor][target];
  case RIVAL: return actor != target && is_rival[actor][mover];
  case THIRD: return actor != mover && actor != target && !is_rival[actor][mover] && !is_rival[actor][target];
  case TARGET_TO_PATRON: return actor != target && is_proxy[mover][actor];
  case TWO_STEPS: return actor != mover && is_ally[actor][mover] && is_rival[target][actor];
  default: return 0;
  }
}

static void ground_rule(const rule *rule, int mover, int target) {
  switch (rule->role) {
  case TARGET: bind(rule, (int[]){target, mover, target, mover}); return;
  case MOVER: bind(rule, (int[]){mover, mover, target, target}); return;
  default: break;
  }
  int aims_at_it = rule->role == TARGET_TO_PATRON || rule->role == TWO_STEPS;
  for (int actor = 0; actor < ACTORS; actor++) {
    if (!fits(rule->role, mover, target, actor)) continue;
    if (aims_at_it) bind(rule, (int[]){target, mover, target, actor});
    else bind(rule, (int[]){actor, mover, target, mover});
  }
}

static void relate(uint8_t relation[ACTORS][ACTORS], const int pairs[][2], int count, int is_symmetric) {
  for (int i = 0; i < count; i++) {
    relation[pairs[i][0]][pairs[i][1]] = 1;
    if (is_symmetric) relation[pairs[i][1]][pairs[i][0]] = 1;
  }
}

static void ground(void) {
  relate(is_rival, rival_pairs, 4, 1);
  relate(is_ally, ally_pairs, 5, 1);
  relate(is_proxy, proxy_pairs, 3, 0);
  for (int actor = 0; actor < ACTORS; actor++)
    for (int other = 0; other < ACTORS; other++)
      if (is_ally[other][actor]) ally_slots[actor][ally_count[actor]++] = (uint8_t)(3 * other + PRESSURE);
  for (int mover = 0; mover < ACTORS; mover++)
    for (int kind = 0; kind < KINDS; kind++)
      for (int target = 0; target < ACTORS; target++) {
        context *made = &contexts[(mover * KINDS + kind) * ACTORS + target];
        made->first = instance_count;
        if (mover != target)
          for (int i = 0; i < RULES; i++)
            if (rules[i].after & AFTER(kind)) ground_rule(&rules[i], mover, target);
        made->count = instance_count - made->first;
      }
}

/* The game itself. */
static int16_t world[SLOTS];
static int highest;
static uint64_t state;

static inline uint64_t draw(void) {
  uint64_t z = state += 0x9e3779b97f4a7c15u;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static inline int value(ground_sum sum) {
  return sum.constant + sum.factor1 * world[sum.slot1] + sum.factor2 * world[sum.slot2];
}

static inline void add(int slot, int amount) {
  int sum = world[slot] + amount;
  world[slot] = (int16_t)(sum < 0 ? 0 : sum > 100 ? 100 : sum);
}

static inline void carry_out(int mover, int kind, int target) {
  int rung = world[RUNG], level = moves[kind].level;
  if (level < 0) rung = rung + level < 0 ? 0 : rung + level;
  else if (level > rung) rung = rung + 2 < level ? rung + 2 : level;
  world[RUNG] = (int16_t)rung;
  if (rung > highest) highest = rung;
  for (int i = 0; i < 3; i++) add(3 * target + i, moves[kind].target[i]);
  for (int i = 0; i < 3; i++) add(3 * mover + i, moves[kind].mover[i]);
  if (moves[kind].ally_pressure)
    for (int i = 0; i < ally_count[target]; i++) add(ally_slots[target][i], moves[kind].ally_pressure);
}

static inline int holds(const instance *asked) {
  const ground_sum *condition = &conditions[asked->condition];
  for (int i = 0; i < asked->condition_count; i++)
    if (value(condition[i]) < 0) return 0;
  if (asked->search == NONE) return 1;
  for (int i = 0; i < asked->slot_count; i++)
    if (world[slots[asked->slot + (uint32_t)i]] >= asked->least) return asked->search == SOME_ALLY;
  return asked->search == NO_ALLY;
}

int main(int count, char **words) {
  long games = count > 1 ? atol(words[1]) : 1000000;
  uint64_t seed = count > 2 ? strtoull(words[2], NULL, 10) : 1;
  int stops = count > 3 && strcmp(words[3], "within") == 0;
  long reached = 0, ended = 0, last_rungs = 0;
  ground();
  state = seed * 0xd1342543de82ef95u;
  for (long game = 0; game < games; game++) {
    memcpy(world, beginning, sizeof world);
    highest = 0;
    int mover = 0, kind = THREATEN, target = 1;
    carry_out(mover, kind, target);
    for (int turn = 0; turn < TURNS; turn++) {
      const instance *open[256];
      int weights[256], open_count = 0, total = 0;
      context asked = contexts[(mover * KINDS + kind) * ACTORS + target];
      for (uint32_t i = asked.first; i < asked.first + asked.count; i++)
        if (holds(&instances[i])) {
          int weight = value(instances[i].weight);
          open[open_count] = &instances[i];
          weights[open_count++] = weight;
          total += weight;
        }
      int drawn = (int)(((unsigned __int128)draw() * (unsigned)total) >> 64), chosen = 0;
      while (drawn >= weights[chosen]) drawn -= weights[chosen++];
      mover = open[chosen]->actor;
      kind = open[chosen]->kind;
      target = open[chosen]->target;
      carry_out(mover, kind, target);
      if (stops && highest >= ALARM) break;
    }
    reached += highest >= ALARM;
    ended += world[RUNG] >= ALARM;
    last_rungs += world[RUNG];
  }
  printf("%ld %ld %ld %ld\n", games, reached, ended, last_rungs);
  return 0;
}
