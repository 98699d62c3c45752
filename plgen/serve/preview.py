"""What is built while somebody writes: in the background, the last good site stands."""

from collections.abc import Callable
from dataclasses import dataclass, field
import gc
import time

from plgen.build import (
    Checked,
    Options,
    OutputRefusedError,
    TemplateFaultError,
    build_site,
)
from plgen.memory import LastingMemory, Memory
from plgen.model.diagnostic import Diagnostic, Severity

Say = Callable[[str], None]


@dataclass
class Preview:
    """What the last build said, for the pages and for the browser."""

    options: Options
    say: Say
    problems: tuple[Diagnostic, ...] = ()
    is_built: bool = False
    reload: Callable[[], None] = field(default=lambda: None)
    memory: Memory = field(default_factory=LastingMemory)

    def rebuild(self) -> None:
        """Build once; whatever happens, the last good site stands and is served."""
        gc.disable()  # it would take as long as the build; `tidy` is for that
        started = time.perf_counter()
        try:
            checked = build_site(self.options, memory=self.memory, tell=self._show)
        except (OSError, OutputRefusedError) as error:
            self.say(f"The site could not be written: {error}")
            return
        except TemplateFaultError as fault:
            self.say(str(fault))
            return
        self._tell(checked, time.perf_counter() - started)

    def tidy(self) -> None:
        """Clear away what is not needed any more, while nobody waits."""
        if not gc.isenabled():
            gc.collect()
            gc.enable()

    def _show(self) -> None:
        """Show the site that stands now."""
        self.is_built, self.problems = True, ()
        self.reload()

    def _tell(self, checked: Checked, seconds: float) -> None:
        if checked.report is None:
            errors = (d for d in checked.diagnostics if d.severity is Severity.ERROR)
            self.problems = tuple(errors)
            self.reload()
        for diagnostic in checked.diagnostics:
            if diagnostic.severity is not Severity.NOTICE:
                self.say(str(diagnostic))
        done = "Built" if checked.report else "Not built, the last good site stands"
        self.say(f"{done} ({seconds:.1f} s)")
