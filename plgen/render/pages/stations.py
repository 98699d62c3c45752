"""A unit's words as its page has them: the same for all who read that reading."""

from plgen.render.pages.edition import Edition, Leaf
from plgen.render.pages.segments import Stations, is_article, segments_of
from plgen.render.pages.speech import speak
from plgen.render.pages.trust import trust


def stations_of(edition: Edition, leaf: Leaf) -> Stations:
    """The stations, laid out once for each language of the interface."""
    site, t, reading = edition.site, edition.t, leaf.reading
    key = (leaf.unit.id, reading.language, reading.easy, t.language)
    if key not in site.stations:
        segments = segments_of(leaf.body, t)
        html = site.environment.get_template("stations.html").render(
            segments=segments,
            is_article=is_article(segments),
            unit=leaf.unit.id,
            speech=speak(t, reading.language),
            t=t,
        )
        site.stations[key] = Stations(segments, trust(html))
    return site.stations[key]
