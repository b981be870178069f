# The interface speaks English and Welsh, and published words keep the language they were published in.

Story: The language is changed in the foot, at once, and is kept
Open "#/search?q=nitrous%20oxide"
The page is in en-GB
Press "Cymraeg"
The page is in cy
The heading is "5 eitem, 6 darn"
The focus is on "#language"
See "Mae Cymraeg y wefan hon yn dal i ddisgwyl darllenydd"
A screen reader hears "Mae’r wefan hon yn Gymraeg nawr"
The title is "nitrous oxide: 5 eitem | Scrutineer"
Reload
The page is in cy
The heading is "5 eitem, 6 darn"
Press "English"
The heading is "5 items, 6 passages"

Story: Published words are said to be in the language of the minutes, whatever the interface speaks
Open "#/search?q=nitrous%20oxide"
Press "Cymraeg"
"TACKLING ILLEGAL DRUGS" is said to be in en-GB
"Awareness raising on" is said to be in en-GB
axe finds nothing

Story: Welsh minutes are said to be in Welsh
On the site of one council
Open "#/search?q="
"Nododd yr aelodau" is said to be in cy
"Adroddiad y Pwyllgor ar yr Economi" is said to be in cy
"Waiting times" is said to be in en-GB
axe finds nothing

Story: A browser that asks for Welsh is answered in Welsh, in every page
In a browser that asks for cy-GB
Open the home page
The page is in cy
The heading is "Beth a glywodd craffu, beth a ofynnodd a beth a benderfynodd?"
See "25 cyngor"
axe finds nothing
Follow "Data"
The heading is "Beth sydd wedi’i lwytho, a beth sydd ar goll"
axe finds nothing
Follow "Help chwilio"
The heading is "Help chwilio"
axe finds nothing
Follow "Ynghylch"
The heading is "Ynghylch Scrutineer"
axe finds nothing
Follow "Hygyrchedd"
The heading is "Datganiad hygyrchedd"
axe finds nothing

Story: No page forgets its Welsh
In a browser that asks for cy
Open the home page
Nothing of the interface is left in English
Open "#/search?q=nitrous%20oxide"
Nothing of the interface is left in English
Open "#/search?q="
Nothing of the interface is left in English
Open "#/search?q=xyzzyx"
Nothing of the interface is left in English
Open "#/item/enfield/ai45449?q=nitrous%20oxide&p=17"
Nothing of the interface is left in English
Open "#/item/coventry/ai38336"
Nothing of the interface is left in English
Open "#/themes"
Nothing of the interface is left in English
Open "#/themes/own?name=Buses&w=bus"
Nothing of the interface is left in English
Open "#/compare"
Nothing of the interface is left in English
Open "#/compare?part=coventry&part=enfield&theme=drugs-and-alcohol"
Nothing of the interface is left in English
Open "#/briefing?q=nitrous%20oxide"
Nothing of the interface is left in English
Open "#/data"
Nothing of the interface is left in English
Open "#/about/accessibility"
Nothing of the interface is left in English

Story: An item speaks Welsh around the words of the minutes
In a browser that asks for cy
Open "#/item/enfield/ai45449?q=nitrous%20oxide&p=17"
See "Darllenwyd yn llawn"
See "Eich chwiliad"
See "1 darn yma"
"Awareness raising on" is said to be in en-GB
axe finds nothing

Story: Where the browser keeps nothing, the language holds for the visit and the page says so
In a browser that keeps nothing
Open "#/data"
Press "Cymraeg"
The heading is "Beth sydd wedi’i lwytho, a beth sydd ar goll"
See "Nid yw’r porwr hwn yn cadw dim"
Follow "Ynghylch"
The heading is "Ynghylch Scrutineer"
Reload
The page is in en-GB

Story: What was odd about a query, and why an item matched, is told in Welsh
In a browser that asks for cy
Open "#/search?q=(nitrous%20oxide"
See "Nid yw’r cromfach wedi’i gau"
Unfold "Pam roedd hwn yn cyfateb"
See "Prinder"

Story: Days are written in the language
In a browser that asks for cy
Open "#/search?q=year:2019&council=coventry"
See "17 Ebrill 2019"
