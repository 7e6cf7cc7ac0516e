;;; The escalation game as rules of CLIPS, a production system with incremental (Rete) matching.
;;;
;;; Each rule that fires offers one answer; the one kept is chosen on the way, by its share of all weights so far
;;; (reservoir sampling), which is quicker here than a fact for every answer. When none is left to fire, `take-turn`
;;; carries out the one kept.
;;;
;;; usage: (load* "escalation.clp") (reset) (seed 1) (bind ?*games* 1000) (run)
;;; Prints: games, games in which the rung was ever 7 or more, those that ended there, the sum of the last rungs.

(deftemplate actor (slot id) (slot pressure) (slot resolve) (slot capability))
(deftemplate rung (slot at))
(deftemplate last (slot mover) (slot kind) (slot target) (slot turn))
(deftemplate ally (slot of) (slot who))
(deftemplate rival (slot of) (slot who))
(deftemplate proxy (slot who) (slot patron))
(deftemplate effect
  (slot kind) (slot level) (multislot on-target) (multislot on-mover) (slot on-allies))

(defglobal
  ?*games* = 1000 ?*played* = 0 ?*reached* = 0 ?*ended* = 0 ?*last-rungs* = 0
  ?*highest* = 0 ?*total* = 0 ?*who* = nil ?*kind* = nil ?*whom* = nil)

(deffacts relations
  (ally (of 0) (who 2)) (ally (of 2) (who 0)) (ally (of 1) (who 3)) (ally (of 3) (who 1))
  (ally (of 1) (who 6)) (ally (of 6) (who 1)) (ally (of 4) (who 3)) (ally (of 3) (who 4))
  (ally (of 5) (who 0)) (ally (of 0) (who 5))
  (rival (of 0) (who 1)) (rival (of 1) (who 0)) (rival (of 0) (who 4)) (rival (of 4) (who 0))
  (rival (of 2) (who 3)) (rival (of 3) (who 2)) (rival (of 5) (who 1)) (rival (of 1) (who 5))
  (proxy (who 7) (patron 0)) (proxy (who 8) (patron 1)) (proxy (who 9) (patron 1)))

(deffacts effects
  (effect (kind signal) (level 1) (on-target 2 0 0) (on-mover -1 0 0) (on-allies 0))
  (effect (kind threaten) (level 3) (on-target 6 1 0) (on-mover -2 1 0) (on-allies 1))
  (effect (kind sanction) (level 4) (on-target 8 1 -2) (on-mover -3 0 -1) (on-allies 1))
  (effect (kind mobilize) (level 5) (on-target 7 2 0) (on-mover -3 3 0) (on-allies 3))
  (effect (kind skirmish) (level 7) (on-target 10 3 -4) (on-mover -5 1 -3) (on-allies 4))
  (effect (kind strike) (level 9) (on-target 14 4 -10) (on-mover -8 0 -5) (on-allies 6))
  (effect (kind deescalate) (level -1) (on-target -6 -2 0) (on-mover 1 -3 0) (on-allies -2))
  (effect (kind negotiate) (level -2) (on-target -8 -3 0) (on-mover -4 -3 0) (on-allies -3)))

(deffacts beginning
  (actor (id 0) (pressure 40) (resolve 60) (capability 80)) (actor (id 1) (pressure 45) (resolve 65) (capability 75))
  (actor (id 2) (pressure 25) (resolve 50) (capability 55)) (actor (id 3) (pressure 30) (resolve 55) (capability 50))
  (actor (id 4) (pressure 35) (resolve 45) (capability 45)) (actor (id 5) (pressure 20) (resolve 40) (capability 60))
  (actor (id 6) (pressure 20) (resolve 50) (capability 40)) (actor (id 7) (pressure 50) (resolve 60) (capability 25))
  (actor (id 8) (pressure 55) (resolve 65) (capability 30)) (actor (id 9) (pressure 45) (resolve 55) (capability 20))
  (rung (at 2))
  (start))

(deffunction within (?number) (max 0 (min 100 ?number)))

(deffunction expect (?who ?kind ?whom ?weight)
  (bind ?*total* (+ ?*total* ?weight))
  (if (<= (random 1 ?*total*) ?weight) then
    (bind ?*who* ?who) (bind ?*kind* ?kind) (bind ?*whom* ?whom)))

(deffunction add (?id ?pressure ?resolve ?capability)
  (do-for-fact ((?a actor)) (= ?a:id ?id)
    (modify ?a
      (pressure (within (+ ?a:pressure ?pressure))) (resolve (within (+ ?a:resolve ?resolve)))
      (capability (within (+ ?a:capability ?capability))))))

(deffunction place (?id ?pressure ?resolve ?capability)
  (do-for-fact ((?a actor)) (= ?a:id ?id)
    (if (not (and (= ?a:pressure ?pressure) (= ?a:resolve ?resolve) (= ?a:capability ?capability))) then
      (modify ?a (pressure ?pressure) (resolve ?resolve) (capability ?capability)))))

(deffunction carry-out (?mover ?kind ?target)
  (do-for-fact ((?e effect) (?g rung)) (eq ?e:kind ?kind)
    (bind ?at ?g:at)
    (if (< ?e:level 0) then (bind ?at (max 0 (+ ?at ?e:level)))
      else (if (> ?e:level ?at) then (bind ?at (min ?e:level (+ ?at 2)))))
    (if (<> ?at ?g:at) then (modify ?g (at ?at)))
    (bind ?*highest* (max ?*highest* ?at))
    (add ?target (nth$ 1 ?e:on-target) (nth$ 2 ?e:on-target) (nth$ 3 ?e:on-target))
    (add ?mover (nth$ 1 ?e:on-mover) (nth$ 2 ?e:on-mover) (nth$ 3 ?e:on-mover))
    (if (<> ?e:on-allies 0) then
      (do-for-all-facts ((?r ally)) (= ?r:of ?target) (add ?r:who ?e:on-allies 0 0)))))

(deffunction begin ()
  (place 0 40 60 80) (place 1 45 65 75) (place 2 25 50 55) (place 3 30 55 50) (place 4 35 45 45)
  (place 5 20 40 60) (place 6 20 50 40) (place 7 50 60 25) (place 8 55 65 30) (place 9 45 55 20)
  (do-for-fact ((?g rung)) TRUE (modify ?g (at 2)))
  (bind ?*highest* 0)
  (carry-out 0 threaten 1)
  (assert (last (mover 0) (kind threaten) (target 1) (turn 0))))

(defrule start ?s <- (start) => (retract ?s) (begin))

(defrule take-turn (declare (salience -10))
  ?last <- (last (turn ?turn))
  =>
  (bind ?who ?*who*) (bind ?kind ?*kind*) (bind ?whom ?*whom*)
  (bind ?*total* 0)
  (retract ?last)
  (carry-out ?who ?kind ?whom)
  (if (< ?turn 19) then
    (assert (last (mover ?who) (kind ?kind) (target ?whom) (turn (+ ?turn 1))))
   else
    (bind ?*played* (+ ?*played* 1))
    (if (>= ?*highest* 7) then (bind ?*reached* (+ ?*reached* 1)))
    (do-for-fact ((?g rung)) TRUE
      (if (>= ?g:at 7) then (bind ?*ended* (+ ?*ended* 1)))
      (bind ?*last-rungs* (+ ?*last-rungs* ?g:at)))
    (if (< ?*played* ?*games*) then (begin)
     else (printout t ?*played* " " ?*reached* " " ?*ended* " " ?*last-rungs* crlf))))

;;; The target itself.
(defrule answers-at-all
  (last (mover ?l) (target ?r))
  => (expect ?r signal ?l 12))
(defrule threatens-back
  (last (mover ?l) (kind threaten|sanction) (target ?r)) (actor (id ?r) (resolve ?x&:(>= ?x 40)))
  => (expect ?r threaten ?l (- ?x 10)))
(defrule sanctions-back
  (last (mover ?l) (kind threaten|sanction|mobilize) (target ?r))
  (actor (id ?r) (pressure ?p) (capability ?c&:(>= ?c 40)))
  => (expect ?r sanction ?l ?p))
(defrule mobilizes-back
  (last (mover ?l) (kind sanction|mobilize|skirmish|strike) (target ?r))
  (actor (id ?r) (pressure ?p&:(>= ?p 45)) (resolve ?x&:(>= ?x 50)))
  => (expect ?r mobilize ?l (- (+ ?p ?x) 60)))
(defrule skirmishes-back
  (last (mover ?l) (kind mobilize|skirmish|strike) (target ?r))
  (actor (id ?r) (pressure ?p&:(>= ?p 55)) (capability ?c&:(>= ?c 25))) (rung (at ?g&:(>= ?g 4)))
  => (expect ?r skirmish ?l (- (+ ?p ?c) 50)))
(defrule strikes-back
  (last (mover ?l) (kind skirmish|strike) (target ?r))
  (actor (id ?r) (pressure ?p&:(>= ?p 70)) (resolve ?x&:(>= ?x 65)) (capability ?c&:(>= ?c 40)))
  (rung (at ?g&:(>= ?g 5)))
  => (expect ?r strike ?l (- (+ ?p ?x) 100)))
(defrule gives-way
  (last (mover ?l) (kind threaten|sanction|mobilize|skirmish|strike) (target ?r))
  (actor (id ?r) (capability ?own)) (actor (id ?l) (capability ?c&:(>= ?c (+ ?own 16))))
  => (expect ?r deescalate ?l (- ?c ?own)))
(defrule seeks-talks
  (last (mover ?l) (kind threaten|sanction|mobilize|skirmish|strike) (target ?r))
  (actor (id ?r) (resolve ?x&:(<= ?x 59)))
  => (expect ?r negotiate ?l (- 70 ?x)))
(defrule calms-in-turn
  (last (mover ?l) (kind deescalate|negotiate) (target ?r)) (actor (id ?r) (pressure ?p&:(<= ?p 69)))
  => (expect ?r deescalate ?l (- 80 ?p)))
(defrule talks-in-turn
  (last (mover ?l) (kind deescalate|negotiate) (target ?r)) (rung (at ?g&:(>= ?g 2)))
  => (expect ?r negotiate ?l (+ 20 (* 5 ?g))))
(defrule reads-a-threat
  (last (mover ?l) (kind signal) (target ?r)) (actor (id ?r) (pressure ?p&:(>= ?p 50)))
  => (expect ?r threaten ?l (- ?p 35)))

;;; Its allies.
(defrule ally-threatens
  (last (mover ?l) (kind threaten|sanction|mobilize|skirmish|strike) (target ?v))
  (ally (of ?v) (who ?r&~?l)) (actor (id ?r) (resolve ?x&:(>= ?x 45)))
  => (expect ?r threaten ?l (- ?x 35)))
(defrule ally-sanctions
  (last (mover ?l) (kind sanction|mobilize|skirmish|strike) (target ?v))
  (ally (of ?v) (who ?r&~?l)) (actor (id ?r) (capability ?c&:(>= ?c 40))) (rung (at ?g&:(>= ?g 3)))
  => (expect ?r sanction ?l (+ 10 (* 3 ?g))))
(defrule ally-mobilizes
  (last (mover ?l) (kind skirmish|strike) (target ?v))
  (ally (of ?v) (who ?r&~?l)) (actor (id ?r) (pressure ?p&:(>= ?p 35)))
  => (expect ?r mobilize ?l (- ?p 10)))
(defrule ally-skirmishes
  (last (mover ?l) (kind strike) (target ?v))
  (ally (of ?v) (who ?r&~?l)) (actor (id ?r) (resolve ?x&:(>= ?x 55)) (capability ?c&:(>= ?c 45)))
  (not (and (ally (of ?l) (who ?e&~?r)) (actor (id ?e) (capability ?d&:(>= ?d 70)))))
  => (expect ?r skirmish ?l (- ?x 30)))

;;; Its patron, and those that act for it.
(defrule patron-threatens
  (last (mover ?l) (kind threaten|sanction|mobilize|skirmish|strike) (target ?v))
  (proxy (who ?v) (patron ?r&~?l)) (actor (id ?r) (resolve ?x&:(>= ?x 30)))
  => (expect ?r threaten ?l (- ?x 25)))
(defrule patron-sanctions
  (last (mover ?l) (kind skirmish|strike) (target ?v))
  (proxy (who ?v) (patron ?r&~?l)) (actor (id ?r) (capability ?c&:(>= ?c 50)))
  => (expect ?r sanction ?l 30))
(defrule patron-mobilizes
  (last (mover ?l) (kind skirmish|strike) (target ?v))
  (proxy (who ?v) (patron ?r&~?l)) (actor (id ?r) (pressure ?p) (resolve ?x&:(>= ?x 60)))
  (rung (at ?g&:(>= ?g 4)))
  => (expect ?r mobilize ?l ?p))
(defrule proxy-skirmishes
  (last (mover ?l) (kind threaten|sanction|mobilize|skirmish|strike) (target ?v))
  (proxy (who ?r&~?l) (patron ?v)) (actor (id ?r) (pressure ?p&:(>= ?p 45)) (capability ?c&:(>= ?c 15)))
  (rung (at ?g&:(>= ?g 3)))
  => (expect ?r skirmish ?l (- ?p 30)))
(defrule proxy-strikes
  (last (mover ?l) (kind skirmish|strike) (target ?v))
  (proxy (who ?r&~?l) (patron ?v)) (actor (id ?r) (pressure ?p&:(>= ?p 75))) (rung (at ?g&:(>= ?g 6)))
  => (expect ?r strike ?l 25))

;;; The mover goes on.
(defrule presses-on
  (last (mover ?r) (kind threaten|sanction) (target ?v))
  (actor (id ?v) (capability ?d)) (actor (id ?r) (capability ?c&:(>= ?c ?d)))
  => (expect ?r sanction ?v 15))
(defrule attacks-once-mobilized
  (last (mover ?r) (kind mobilize) (target ?v)) (actor (id ?r) (pressure ?p&:(>= ?p 50)) (resolve ?x&:(>= ?x 60)))
  => (expect ?r skirmish ?v (- ?p 35)))
(defrule follows-up
  (last (mover ?r) (kind skirmish) (target ?v))
  (actor (id ?v) (capability ?d)) (actor (id ?r) (resolve ?x&:(>= ?x 75)) (capability ?c&:(>= ?c (+ ?d 10))))
  (rung (at ?g&:(>= ?g 5)))
  => (expect ?r strike ?v (- ?x 55)))
(defrule thinks-better-of-it
  (last (mover ?r) (kind mobilize|skirmish|strike) (target ?v))
  (exists (ally (of ?v) (who ?e&~?r)) (actor (id ?e) (resolve ?x&:(>= ?x 60))))
  => (expect ?r deescalate ?v 25))

;;; Others.
(defrule rival-threatens
  (last (mover ?l) (kind mobilize|skirmish|strike) (target ?v))
  (rival (of ?l) (who ?r&~?v)) (actor (id ?r) (capability ?c&:(>= ?c 40)))
  => (expect ?r threaten ?l (- ?c 25)))
(defrule rival-mobilizes
  (last (mover ?l) (kind strike) (target ?v))
  (rival (of ?l) (who ?r&~?v)) (actor (id ?r) (pressure ?p&:(>= ?p 30)))
  => (expect ?r mobilize ?l 20))
(defrule bystander-mediates
  (last (mover ?l) (kind sanction|mobilize|skirmish|strike) (target ?v))
  (rung (at ?g&:(>= ?g 3))) (actor (id ?r&~?l&~?v) (pressure ?p&:(<= ?p 49)))
  (not (rival (of ?l) (who ?r))) (not (rival (of ?v) (who ?r)))
  => (expect ?r negotiate ?l (+ 3 ?g)))
(defrule turns-on-the-patron
  (last (mover ?l) (kind skirmish|strike) (target ?r))
  (proxy (who ?l) (patron ?p&~?r)) (actor (id ?r) (resolve ?x&:(>= ?x 50)))
  => (expect ?r threaten ?p (- ?x 20)))
(defrule strikes-the-patron
  (last (mover ?l) (kind strike) (target ?r))
  (proxy (who ?l) (patron ?p&~?r)) (actor (id ?r) (pressure ?x&:(>= ?x 80)) (capability ?c&:(>= ?c 50)))
  (rung (at ?g&:(>= ?g 6)))
  => (expect ?r strike ?p (- ?x 60)))
(defrule turns-on-a-rival-ally
  (last (mover ?l) (kind threaten|sanction|mobilize|skirmish|strike) (target ?r))
  (ally (of ?l) (who ?o)) (rival (of ?o) (who ?r)) (actor (id ?r) (pressure ?p&:(>= ?p 50)))
  => (expect ?r sanction ?o 18))
