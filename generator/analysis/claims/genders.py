"""Given names that are women's or men's wherever they are borne: a "he" is not Caroline. From general knowledge."""

from generator.analysis.names.words import unaccented

_WOMEN = frozenset(
    """
    abigail adriana agnes aisha aissatou alejandra alexandra alice alicia alina amanda amelia amina aminata amy ana
    anastasia angela anita ann anna anne annette annie antonia asma aung-san audrey ayesha barbara beatrice beatriz
    benazir bonnie brenda brigitte camila carmen carolina caroline catherine cecilia charlotte christine claire clara
    claudia clementine consuelo cristina daniela deborah delcy diana dilma dina dolores dorothy edith ekaterina
    eleanor elena elif elisa elisabeth elizabeth ellen elvira emily emine emma erika esther eugenia eva fatima fatma
    fatou fatoumata fernanda florence francesca gabriela gladys gloria grace greta guadalupe hadiza halima hanna hannah
    helen helena helga hillary hina ines ingrid irena irene irina isabel isabella jacinda jane janet jelena jennifer
    jessica joan joanna josephine joyce juana judith julia juliana julie kamala karen karin katarina katarzyna kate
    katherine kathleen khadija kristalina kristina latifa laura layla leila leyla linda lisa liudmila lucia lucy ludmila
    lydia magdalena maia malala mamata margaret margarita maria mariam mariana marie marina marta martha mary maryam
    megan megawati melissa meral mercy michelle monica nadia nancy naomi natalia natalya natasha ngozi nicole nikki nina
    nirmala noor olena olga oksana olivia pamela patricia paula pauline penny priscilla priyanka rachel rania rebecca
    renata retno roberta rosa rosario ruth sabina sadia sally samantha samia sandra sanna sara sarah sheikha sheila
    shireen simone sofia sonia sophia sophie stella stephanie sumaya susan susana suzanne svetlana sylvia tamara tatiana
    tatyana teresa theresa tsai ursula vera veronica victoria viktoria violeta viola wendy xenia xiomara yolanda yulia
    zainab zeinab zsuzsanna
    """.split()
)
_MEN = frozenset(
    """
    aaron abdallah abdel abdul abdulaziz abdullah abdulrahman abel abraham adam adolf adrian agustin ahmad ahmed akbar
    alan albert alberto aleksandr alejandro alex alexander alexei alfred alfredo ali amadou amir anatoly anders andres
    andrei andrew andrii andriy andrzej anthony antonio antony anton arayik arnold artem arthur arturo asif augusto
    bashar basil benjamin bernard bernardo bill bob boris brian bruce carl carlos charles chris christopher daniel david
    denis denys dennis diego dimitri dmitri dmitry dmytro donald douglas edgar edmundo eduardo edward emmanuel enrique
    eric ernesto erwin evan fernando fidel francis francisco frank frederick gabriel gary george georges gerald gerhard
    gilbert gonzalo gordon gregory guillermo gustavo hakan hamid hans harry hassan henry herman hikmet hosni howard hugo
    hussein ibrahim igor ihor ilham imran ismail ivan jack jacob jacques jaime jake james jan javier jens jeremy jerome
    jim jimmy joachim joaquin joe john jonathan jorge jose joseph josep juan julio justin karl keith ken kenneth kevin
    khaled khalid konstantin kofi kwame larry leonid lloyd luis maksim mahmoud mamadou manuel marc marco marcos marcus
    mark martin matthew maurice mauricio max mehmet michael miguel mikhail mohamed mohammad mohammed moussa muhammad
    mustafa narendra nelson nicolas nikol nikolai nikolay oleg oleh oleksandr oleksii oscar osama ousmane pablo patrick
    paul pavel pedro peter philip philippe pierre rafael ramzan raul recep richard robert roberto rodrigo roger roman
    ronald ruben salman salva sami samuel sebastian serge sergei sergey serhii shimon simon stanislav stefan stephen
    steven stuart suleiman sylvain tariq tarek taras tedros thomas tim tom tony valentin valery vasily victor viktor
    vincent vitaly vladimir volker volodymyr walter walid wilhelm william winston xavier yahya yasser yevgeny yuri yusuf
    zbigniew
    """.split()
)


def pronoun(name: str) -> str | None:
    """ "she" or "he" where the first word of a full name says so; None where it does not."""
    first, _, rest = name.partition(" ")
    low = unaccented(first).lower() if rest else ""
    return "she" if low in _WOMEN else "he" if low in _MEN else None
