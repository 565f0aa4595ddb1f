"""The rest of the reports: what a reporter adds in his own voice, and what people say of other things."""

PLACES = "Brinmark Oskeld Ullerby Dromel Lomna Gorsk Kell Vastra Ostervik Ardmoor".split()

OPENINGS = (
    "Snow lay on the road to {place} when the first cars came through in the {time}.",
    "In {place} the shops were open and the streets were quiet in the {time}.",
    "Trains to {place} ran {number} minutes late, as they have done all winter.",
    "The square of {place} was empty but for {number} pigeons and a vendor of chestnuts.",
    "Fog hung over {place} until the {time}, and the bells were silent.",
    "A line of {number} cars waited at the petrol pump outside {place}.",
)

BACKGROUND = (
    "The border is {number} kilometres from {place}, a town of sawmills before the war.",
    "The front near {place} has hardly moved in {number} weeks.",
    "The valley of the Senn changed hands {number} times in the last century.",
    "Some {number} families have rented out rooms in {place} since the autumn.",
    "The old road past {place} follows the river for {number} kilometres.",
    "Winter in {place} brings about {number} days of frost.",
    "The school of {place} teaches {number} classes in two shifts.",
    "{place} has a name for glass, and a clock that has stopped {number} times.",
)

CLOSINGS = (
    "The next train leaves {place} at half past {hour}.",
    "In the {time} the lamps along the river at {place} were lit one after the other.",
    "Children in {place} built {number} snowmen along the school fence.",
    "The bakery of {place} sold out of bread by {hour} o’clock.",
    "By the {time} the road out of {place} was clear again.",
    "The {time} bus from {place} carried {number} passengers and a goat.",
)

ASIDES = (
    "Librarian Hanne Oll said <<the reading room of {place} would open on Sundays in spring>>.",
    "Baker Joss Tarn said <<a loaf in {place} cost {number} crowns more than in autumn>>.",
    "Teacher Wilma Sand said <<the choir of {place} had lost its piano to damp>>.",
    "Farmer Egon Pell said <<wolves had taken {number} of his sheep on the slopes above {place}>>.",
    "Postmaster Rikard Lund said <<letters from the capital reached {place} after {number} days>>.",
    "Innkeeper Marta Bose said <<nobody in {place} had booked a table for the feast>>.",
    "Beekeeper Olin Strand said <<{number} of his hives had come through the frost>>.",
    "Organist Petra Lyle said <<the pipes of the chapel in {place} were out of tune>>.",
    "Chess champion Dag Ulmer said <<he would play {number} boards at once in {place}>>.",
    "Tailor Sven Okker said <<wool in {place} had become dear>>.",
    "Ski coach Berit Holm said <<her pupils had trained by torchlight>>.",
    "Clockmaker Anton Reis said <<the hands of the tower clock were frozen at {place}>>.",
    "Potter Lisbet Garn said <<clay from the river bank was too cold to turn>>.",
    "Ferryman Knut Ravel said <<the ice off {place} would bear a horse by the new moon>>.",
    "Historian Clea Morrow said <<the archive of {place} held {number} maps of the valley>>.",
    "Carpenter Piet Horne said <<he had made {number} sledges since the first snow>>.",
    "Pharmacist Edda Quill said <<cough syrup was short in {place}>>.",
    "Painter Ludo Fenn said <<the winter light in {place} had never been so blue>>.",
    "Grocer Tilde Amsel said <<oranges had not reached {place} this winter>>.",
    "Cook Rasmus Thiel said <<his soup kitchen served {number} bowls a day in {place}>>.",
    "Vet Sanna Crewe said <<the goats of {place} suffered from lame hooves>>.",
    "Actor Milo Brandt said <<the puppet theatre of {place} was to tour the schools>>.",
    "Student Runa Falk said <<she had counted {number} shooting stars over {place}>>.",
    "Widow Gerda Loom said <<the geraniums on her sill were blooming>>.",
    "Forester Ulf Kester said <<beetles had spoiled {number} hectares of spruce>>.",
    "Barber Emil Voss said <<half the young men of {place} now wore beards>>.",
    "Violinist Sela Prim said <<her quartet would rehearse in a cellar>>.",
    "Hunter Jorn Hask said <<hares were white already on the slopes of {place}>>.",
    "Printer Oda Wenger said <<calendars for the coming year were late>>.",
    "Plumber Karl Immer said <<he had thawed {number} taps in {place} in one day>>.",
    "Midwife Elin Trask said <<twins were born in a tram at {place}>>.",
    "Cobbler Finn Ostler said <<felt boots were in fashion again>>.",
    "Astronomer Vera Lindqvist said <<the comet could be seen from {place} before dawn>>.",
    "Sexton Hugo Barr said <<mice had eaten the candles of the chapel>>.",
    "Brewer Nils Garrow said <<his dark beer had won a prize in {place}>>.",
    "Tram driver Asta Rook said <<the rails in {place} were sanded by hand>>.",
    "Referee Bo Calder said <<the hockey final at {place} went to a shoot of {number} pucks>>.",
    "Butcher Otto Lamm said <<sausages sold better than roast>>.",
    "Gardener Freya Nunn said <<snowdrops had come up behind the baths of {place}>>.",
    "Archivist Ivar Sten said <<a bell of the year {number} had been dug up in {place}>>.",
)
"""What people say of other things, in angle brackets; each stands in one report and no more, but for its copies."""

TIMES = ("early morning", "late morning", "afternoon", "evening")
