"""What goes wrong on the wire: an answer comes late, breaks off, or never; a connection is refused."""
