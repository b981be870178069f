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

Story: The head of an item says how many decisions it records and leads to the first
On a phone
Open "#/item/coventry/ai38336"
Follow "4 decisions"
The address ends with "#/item/coventry/ai38336?p=30"
There is 1 of ".row.is-here [data-kind=resolved]"
Nothing is wider than the window
axe finds nothing

Story: An address that leads to nothing says so and leaves the reader a way on
Open "#/item/enfield/ai0"
See "not among"

Story: A page that does not exist says so
Open "#/nowhere"
The heading is "There is no page at this address"

Story: A passage is cited as its words may be quoted, and linked without the reader's search
In a browser that lets pages copy
Open "#/item/enfield/ai45449?q=nitrous%20oxide&p=17"
Press "Copy citation of this passage"
See "The citation is copied."
A screen reader hears "The citation is copied."
The clipboard says 'Enfield Council, Crime Scrutiny Panel, date not stated, “TACKLING ILLEGAL DRUGS”, passage 17. https://governance.enfield.gov.uk/mgAi.aspx?ID=45449 (digest; see the published minutes); read in Scrutineer, http'
Press "Copy link to this passage"
See "The link is copied."
The clipboard ends with '/#/item/enfield/ai45449?p=17'
Press "Copy link to this item"
The clipboard ends with '/#/item/enfield/ai45449'
Press "Copy citation of this item"
The clipboard says '“TACKLING ILLEGAL DRUGS”. https'
axe finds nothing

Story: Where the browser lets no page copy, the citation is there to be copied by hand
In a browser that lets no page copy
In a browser that asks for cy
On a small phone
Open "#/item/enfield/ai45449?p=17"
Press "Copïo cyfeiriad llyfryddol y darn hwn"
See "Nid yw’r porwr yn caniatáu copïo."
All of "#cite-p17" is selected, and says 'darn 17. https://governance.enfield.gov.uk'
Nothing is wider than the window
axe finds nothing
On paper
Do not see "Copïo dolen"

Story: An address that two readers share holds a theme, copied at a press
In a browser that lets no page copy
Open "#/themes/own?name=Gas&w=%22nitrous%20oxide%22"
Press "Copy the address"
All of "#theme-address" is selected, and says '#/themes/own?name=Gas'
