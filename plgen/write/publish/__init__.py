"""A site's public folder → a store on the network, in an order that leaves no gap."""

from plgen.write.publish.address import open_store
from plgen.write.publish.failure import PublishError
from plgen.write.publish.send import Published, send_folder
from plgen.write.publish.store import Store

__all__ = ["PublishError", "Published", "Store", "open_store", "send_folder"]
