"""Plans that were computed before, each under the digest of what it depends on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from pydantic import TypeAdapter, ValidationError

from plgen.build.identity import digest_value, digest_values, planner_identity
from plgen.cache import Cache
from plgen.model.diagnostic import Severity
from plgen.model.library import Library
from plgen.model.pathway import Cohort
from plgen.model.plan import Plan
from plgen.plan import digest_facts, digest_unit

KIND = "plans"

_PLANS = TypeAdapter(Plan)


class PlanShelf:
    """The plans of a library's cohorts, as far as a cache has them.

    What a whole plan depends on are the facts of its own digest. Why a plan has gaps
    may lie in any unit, so such a plan is kept under a wider one. A plan that a teacher
    wrote may name any unit, and its facts would take as long to find as the plan.
    """

    def __init__(
        self, cache: Cache, library: Library, cohorts: Sequence[Cohort]
    ) -> None:
        self.identity = planner_identity()
        self.cache = cache
        self.library = library
        self.digests = {cohort.id: self._digest(cohort) for cohort in cohorts}
        self._used: set[str] = set()

    def find(self, cohort: str) -> Plan | None:
        """The plan that was kept for a cohort as it is now, if there is one."""
        for digest in self._digests_of(cohort):
            plan = self._read(digest)
            if plan is not None and plan.cohort == cohort:
                self._used.add(digest)
                return plan
        return None

    def keep(self, content: bytes) -> Plan:
        """Keep what `dump_plan` made of a plan; the plan comes back."""
        plan = _PLANS.validate_json(content)
        has_gaps = any(p.severity is Severity.ERROR for p in plan.problems)
        narrow, wide = self._digests_of(plan.cohort)
        digest = wide if has_gaps else narrow
        self._used.add(digest)
        self.cache.keep(KIND, digest, content)
        return plan

    def tidy(self) -> None:
        """Let go of plans that nobody has asked for."""
        self.cache.prune(KIND, self._used)

    def _digest(self, cohort: Cohort) -> str:
        """What a plan is kept under; by all that it can hang on, where that is known.

        To find the facts of a plan takes longer than to see that nothing has changed.
        """
        memory = self.cache.memory
        if not memory.is_lasting:
            return self._make_digest(cohort)
        key = KIND, "digest", self._around(cohort)
        known = memory.find(key)
        if not isinstance(known, str):
            known = self._make_digest(cohort)
            memory.keep(key, known)
        return known

    def _around(self, cohort: Cohort) -> str:
        """The digest of all that a cohort's plan can hang on."""
        library = self.library
        pathway = self.cache.memory.call(digest_value, library.pathways[cohort.pathway])
        written, kept = library.plans.get(cohort.id), library.kept.get(cohort.id)
        return digest_values([self._of_all_units, pathway, cohort.id, written, kept])

    def _make_digest(self, cohort: Cohort) -> str:
        library = self.library
        written = library.plans.get(cohort.id)
        if written is None or cohort.id in library.kept:
            return digest_facts(library, cohort, self.identity)
        pathway = replace(library.pathways[cohort.pathway], cohorts=())
        return digest_values([self._of_all_units, pathway, cohort, written])

    def _digests_of(self, cohort: str) -> Iterator[str]:
        yield self.digests[cohort]
        yield digest_values([self.digests[cohort], self._of_all_units])

    @cached_property
    def _of_all_units(self) -> str:
        library, call = self.library, self.cache.memory.call
        units = [
            call(digest_unit, library.standards, unit)
            for _, unit in sorted(library.units.items())
        ]
        frameworks = call(digest_value, library.frameworks)
        return digest_values([self.identity, *units, frameworks])

    def _read(self, digest: str) -> Plan | None:
        content = self.cache.read(KIND, digest)
        return None if content is None else self.cache.memory.call(_plan_of, content)


def dump_plan(plan: Plan) -> bytes:
    """A plan as it is kept."""
    return _PLANS.dump_json(plan)


def _plan_of(content: bytes) -> Plan | None:
    try:
        return _PLANS.validate_json(content)
    except ValidationError:
        return None
