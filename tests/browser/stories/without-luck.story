# When something is missing, the page says what and offers a way on.

Story: An index that does not arrive is named, the search box stays, and a second try mends it
While data/* cannot be fetched
Open "#/search?q=drugs"
See "did not arrive"
axe finds nothing
The network is whole again
Press "Try again"
See "passages"

Story: A damaged manifest is named
While data/manifest.json is damaged
Open "#/search?q=drugs"
See "arrived damaged"
Unfold "For whoever looks after this site"
See "manifest.json"

Story: Without JavaScript the page says what it needs
Without JavaScript
Open without waiting "#/"
Without a script the page says "This page needs JavaScript"
