# What is promised on the page of an item.

Story: An item shows whose minutes it is, what is not stated, and where it was published
Open "#/item/enfield/ai45449"
The heading is "TACKLING ILLEGAL DRUGS"
See "Enfield Council"
See "Crime Scrutiny Panel"
See "not stated"
The link "Read the published minutes" leads to "https://governance.enfield.gov.uk/mgAi.aspx?ID=45449"

Story: A passage has an address of its own
Open "#/item/enfield/ai45449?p=17"
There is 1 of ".row.is-here"
See "Awareness raising on nitrous oxide canisters"

Story: An address that leads to nothing says so and leaves the reader a way on
Open "#/item/enfield/ai0"
See "not among"

Story: A page that does not exist says so
Open "#/nowhere"
The heading is "There is no page at this address"
