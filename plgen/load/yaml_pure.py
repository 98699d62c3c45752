"""PyYAML's Python loader, with libyaml's rule for tabs between tokens."""

import yaml


class PureLoader(yaml.SafeLoader):
    """Reads what the C loader reads, where that one is not built."""

    def scan_to_next_token(self) -> None:
        """Skip blanks, comments and line ends; tabs where no key may begin."""
        while True:
            while self._is_blank(self.peek()):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0\r\n\x85\u2028\u2029":
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]  # PyYAML's own
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def _is_blank(self, character: str) -> bool:
        if character == "\t":
            return bool(self.flow_level) or not self.allow_simple_key
        return character == " "
