"""The escalation game in plain Python: what a script written in an afternoon does.

usage: escalation.py GAMES [SEED]
Prints: games, games in which the rung was ever 7 or more, those that ended there, the sum of the last rungs.
"""

import random
import sys

SIGNAL, THREATEN, SANCTION, MOBILIZE, SKIRMISH, STRIKE, DEESCALATE, NEGOTIATE = range(8)
PRESSURE, RESOLVE, CAPABILITY = range(3)
TURNS, ALARM = 20, 7
BEGINNING = [
    (40, 60, 80), (45, 65, 75), (25, 50, 55), (30, 55, 50), (35, 45, 45),
    (20, 40, 60), (20, 50, 40), (50, 60, 25), (55, 65, 30), (45, 55, 20),
]
# level, then what is added to the target, to the mover, and to the target's allies
MOVES = [
    (1, (2, 0, 0), (-1, 0, 0), 0), (3, (6, 1, 0), (-2, 1, 0), 1), (4, (8, 1, -2), (-3, 0, -1), 1),
    (5, (7, 2, 0), (-3, 3, 0), 3), (7, (10, 3, -4), (-5, 1, -3), 4), (9, (14, 4, -10), (-8, 0, -5), 6),
    (-1, (-6, -2, 0), (1, -3, 0), -2), (-2, (-8, -3, 0), (-4, -3, 0), -3),
]


def both_ways(pairs):
    found = {actor: [] for actor in range(10)}
    for one, other in pairs:
        found[one].append(other)
        found[other].append(one)
    return found


ALLIES = both_ways([(0, 2), (1, 3), (1, 6), (4, 3), (5, 0)])
RIVALS = both_ways([(0, 1), (0, 4), (2, 3), (5, 1)])
PATRON = {7: 0, 8: 1, 9: 1}
PROXIES = {0: [7], 1: [8, 9]}
STRONG = {SKIRMISH, STRIKE}
FORCEFUL = STRONG | {MOBILIZE}
PUNITIVE = FORCEFUL | {SANCTION}


def add(actor, amounts):
    for place, amount in enumerate(amounts):
        if amount:
            actor[place] = min(100, max(0, actor[place] + amount))


def carry_out(actors, rung, mover, kind, target):
    """Does a move; the new rung."""
    level, to_target, to_mover, to_allies = MOVES[kind]
    if level < 0:
        rung = max(0, rung + level)
    elif level > rung:
        rung = min(rung + 2, level)
    add(actors[target], to_target)
    add(actors[mover], to_mover)
    if to_allies:
        for ally in ALLIES[target]:
            add(actors[ally], (to_allies, 0, 0))
    return rung


def answers(actors, rung, mover, kind, target):
    """All that may come next: (weight, who, kind, at whom)."""
    pressure, resolve, capability = actors[target]
    found = [(12, target, SIGNAL, mover)]

    def expect(who, kind, whom, weight):
        found.append((weight, who, kind, whom))

    if kind == SIGNAL:
        if pressure >= 50:
            expect(target, THREATEN, mover, pressure - 35)
        return found
    if kind in (DEESCALATE, NEGOTIATE):
        if pressure <= 69:
            expect(target, DEESCALATE, mover, 80 - pressure)
        if rung >= 2:
            expect(target, NEGOTIATE, mover, 20 + 5 * rung)
        return found
    strong, forceful, punitive = kind in STRONG, kind in FORCEFUL, kind in PUNITIVE
    coercive = kind in (THREATEN, SANCTION)
    other = actors[mover]
    # the target itself
    if coercive and resolve >= 40:
        expect(target, THREATEN, mover, resolve - 10)
    if (coercive or kind == MOBILIZE) and capability >= 40:
        expect(target, SANCTION, mover, pressure)
    if punitive and pressure >= 45 and resolve >= 50:
        expect(target, MOBILIZE, mover, pressure + resolve - 60)
    if forceful and pressure >= 55 and capability >= 25 and rung >= 4:
        expect(target, SKIRMISH, mover, pressure + capability - 50)
    if strong and pressure >= 70 and resolve >= 65 and capability >= 40 and rung >= 5:
        expect(target, STRIKE, mover, pressure + resolve - 100)
    if other[CAPABILITY] >= capability + 16:
        expect(target, DEESCALATE, mover, other[CAPABILITY] - capability)
    if resolve <= 59:
        expect(target, NEGOTIATE, mover, 70 - resolve)
    # its allies
    for who in ALLIES[target]:
        if who == mover:
            continue
        ally = actors[who]
        if ally[RESOLVE] >= 45:
            expect(who, THREATEN, mover, ally[RESOLVE] - 35)
        if punitive and ally[CAPABILITY] >= 40 and rung >= 3:
            expect(who, SANCTION, mover, 10 + 3 * rung)
        if strong and ally[PRESSURE] >= 35:
            expect(who, MOBILIZE, mover, ally[PRESSURE] - 10)
        if kind == STRIKE and ally[CAPABILITY] >= 45 and ally[RESOLVE] >= 55:
            if not any(o != who and actors[o][CAPABILITY] >= 70 for o in ALLIES[mover]):
                expect(who, SKIRMISH, mover, ally[RESOLVE] - 30)
    # its patron, and those that act for it
    who = PATRON.get(target)
    if who is not None and who != mover:
        patron = actors[who]
        if patron[RESOLVE] >= 30:
            expect(who, THREATEN, mover, patron[RESOLVE] - 25)
        if strong and patron[CAPABILITY] >= 50:
            expect(who, SANCTION, mover, 30)
        if strong and patron[RESOLVE] >= 60 and rung >= 4:
            expect(who, MOBILIZE, mover, patron[PRESSURE])
    for who in PROXIES.get(target, ()):
        if who == mover:
            continue
        proxy = actors[who]
        if proxy[CAPABILITY] >= 15 and proxy[PRESSURE] >= 45 and rung >= 3:
            expect(who, SKIRMISH, mover, proxy[PRESSURE] - 30)
        if strong and proxy[PRESSURE] >= 75 and rung >= 6:
            expect(who, STRIKE, mover, 25)
    # the mover goes on
    if coercive and other[CAPABILITY] >= capability:
        expect(mover, SANCTION, target, 15)
    if kind == MOBILIZE and other[PRESSURE] >= 50 and other[RESOLVE] >= 60:
        expect(mover, SKIRMISH, target, other[PRESSURE] - 35)
    if kind == SKIRMISH and other[RESOLVE] >= 75 and other[CAPABILITY] >= capability + 10 and rung >= 5:
        expect(mover, STRIKE, target, other[RESOLVE] - 55)
    if forceful and any(o != mover and actors[o][RESOLVE] >= 60 for o in ALLIES[target]):
        expect(mover, DEESCALATE, target, 25)
    # the mover's rivals, and those who stand aside
    if forceful:
        for who in RIVALS[mover]:
            if who == target:
                continue
            if actors[who][CAPABILITY] >= 40:
                expect(who, THREATEN, mover, actors[who][CAPABILITY] - 25)
            if kind == STRIKE and actors[who][PRESSURE] >= 30:
                expect(who, MOBILIZE, mover, 20)
    if punitive and rung >= 3:
        for who, third in enumerate(actors):
            if who == mover or who == target or who in RIVALS[mover] or who in RIVALS[target]:
                continue
            if third[PRESSURE] <= 49:
                expect(who, NEGOTIATE, mover, 3 + rung)
    # the target turns on the mover's patron, or on an ally of the mover that it has for a rival
    who = PATRON.get(mover)
    if strong and who is not None and who != target:
        if resolve >= 50:
            expect(target, THREATEN, who, resolve - 20)
        if kind == STRIKE and pressure >= 80 and capability >= 50 and rung >= 6:
            expect(target, STRIKE, who, pressure - 60)
    if pressure >= 50:
        for who in ALLIES[mover]:
            if who in RIVALS[target]:
                expect(target, SANCTION, who, 18)
    return found


def play(draw):
    """One game: the highest rung, and the last."""
    actors = [list(actor) for actor in BEGINNING]
    mover, kind, target = 0, THREATEN, 1
    rung = highest = carry_out(actors, 2, mover, kind, target)
    for _ in range(TURNS):
        found = answers(actors, rung, mover, kind, target)
        left = draw() * sum(answer[0] for answer in found)
        for weight, mover, kind, target in found:
            left -= weight
            if left < 0:
                break
        rung = carry_out(actors, rung, mover, kind, target)
        highest = max(highest, rung)
    return highest, rung


def main():
    games = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    draw = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1).random
    reached = ended = last_rungs = 0
    for _ in range(games):
        highest, last = play(draw)
        reached += highest >= ALARM
        ended += last >= ALARM
        last_rungs += last
    print(games, reached, ended, last_rungs)


main()
