# The invented councils have what the sample does not: printed labels, votes, actions, reports with pages.

Story: Labels stand as printed, and an action says who is to act and by when
On the site of the invented councils
Open "#/item/samplebury/ai9001?q=exclusion"
The heading is "18/22 School exclusions and alternative provision"
See "18.11"
See "To act"
See "Executive Director of Children's Services"
See "confirmed by the committee"
axe finds nothing

Story: A vote is shown with its figures and its result
On the site of the invented councils
Open "#/item/exampleton/ai22301"
See "Abstained"
See "carried"
Nothing is wider than the window

Story: A report is found and read beside the minutes that it belongs to
On the site of the invented councils
Open "#/item/samplebury/ai9001"
Follow "School exclusions and alternative provision: report to scrutiny"
The heading is "School exclusions and alternative provision: report to scrutiny"
axe finds nothing
Go back
The heading is "18/22 School exclusions and alternative provision"

Story: What was invented is called invented
On the site of the invented councils
Open "#/item/samplebury/ai9001"
See "These minutes were made up"
