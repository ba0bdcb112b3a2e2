"""Who is signed in to a served world, by the digests of their tokens; the tokens are kept by nobody."""

from collections.abc import Iterator, Mapping

from pcm_sim.server.worlds.keeping import Keeper


class Sessions:
    """Accounts that are signed in.

    Args:
        keeper: What makes that durable.
        begun: Those that are already, by the digests of their tokens.
    """

    def __init__(self, keeper: Keeper, begun: Mapping[str, str]) -> None:
        """Take over those that are."""
        self._keeper = keeper
        self._accounts = dict(begun)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Give the digests with the accounts, oldest first."""
        return iter(self._accounts.items())

    def open(self, digest: str, account: str) -> None:
        """Let an account be signed in.

        Args:
            digest: Of its token.
            account: Its id.

        Raises:
            NotKeptError: It cannot be kept, so it is not.
        """
        self._keeper.session(digest, account)
        self._accounts[digest] = account

    def find(self, digest: str) -> str | None:
        """Give the account that is signed in with a token; none where there is none."""
        return self._accounts.get(digest)

    def end(self, digest: str) -> bool:
        """Let an account be signed in no longer; tells whether it was.

        Raises:
            NotKeptError: It cannot be kept, so it still is.
        """
        if digest not in self._accounts:
            return False
        self._keeper.session(digest, None)
        del self._accounts[digest]
        return True
