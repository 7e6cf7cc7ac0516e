/* A walk of four counters, pushed forward exactly: every turn one of them goes up by one, each as likely.

   The worlds of one turn stand in a hash table, equal worlds merged; each is pushed to its four successors. This is
   what an exact answer costs in plain C where the model is written into the program.

   usage: walk TURNS
   Prints: the worlds pushed, the most that stood at a time, the probability that all four end equal. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COUNTERS = 4 };
typedef struct { int16_t counters[COUNTERS]; double mass; } world;
typedef struct { world *worlds; uint32_t *places; size_t count, room, place_count; } table;

static table made(size_t place_count) {
  table new = {malloc(place_count / 2 * sizeof(world)), calloc(place_count, sizeof(uint32_t)), 0, place_count / 2,
               place_count};
  if (!new.worlds || !new.places) exit(1);
  return new;
}

static uint64_t hash(const int16_t counters[COUNTERS]) {
  uint64_t bits;
  memcpy(&bits, counters, sizeof bits);
  bits *= 0x9e3779b97f4a7c15u;
  return bits ^ bits >> 29;
}

static void grow(table *table) {
  free(table->places);
  table->place_count *= 2;
  table->room *= 2;
  table->places = calloc(table->place_count, sizeof(uint32_t));
  table->worlds = realloc(table->worlds, table->room * sizeof(world));
  if (!table->worlds || !table->places) exit(1);
  for (size_t i = 0; i < table->count; i++) {
    size_t place = hash(table->worlds[i].counters) & (table->place_count - 1);
    while (table->places[place]) place = (place + 1) & (table->place_count - 1);
    table->places[place] = (uint32_t)i + 1;
  }
}

static void put(table *table, const world *added) {
  size_t place = hash(added->counters) & (table->place_count - 1);
  while (table->places[place]) {
    world *there = &table->worlds[table->places[place] - 1];
    if (!memcmp(there->counters, added->counters, sizeof added->counters)) {
      there->mass += added->mass;
      return;
    }
    place = (place + 1) & (table->place_count - 1);
  }
  if (table->count == table->room) {
    grow(table);
    put(table, added);
    return;
  }
  table->worlds[table->count++] = *added;
  table->places[place] = (uint32_t)table->count;
}

int main(int count, char **words) {
  int turns = count > 1 ? atoi(words[1]) : 40;
  table now = made(64);
  put(&now, &(world){{0}, 1});
  size_t pushed = 0, most = 1;
  for (int turn = 0; turn < turns; turn++) {
    table next = made(now.place_count);
    for (size_t i = 0; i < now.count; i++)
      for (int counter = 0; counter < COUNTERS; counter++) {
        world successor = now.worlds[i];
        successor.counters[counter]++;
        successor.mass *= 1.0 / COUNTERS;
        put(&next, &successor);
      }
    pushed += now.count;
    free(now.worlds);
    free(now.places);
    now = next;
    if (now.count > most) most = now.count;
  }
  double equal = 0;
  for (size_t i = 0; i < now.count; i++) {
    const int16_t *at = now.worlds[i].counters;
    if (at[0] == at[1] && at[1] == at[2] && at[2] == at[3]) equal += now.worlds[i].mass;
  }
  printf("%zu %zu %.17g\n", pushed, most, equal);
  return 0;
}
