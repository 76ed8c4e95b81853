<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>KeyHelp</name>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>In een formulier</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Hulp en toetsen</translation>
    </message>
    <message>
        <source>Where the help is</source>
        <translation>Waar u hulp vindt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pijltjes</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>find a name, wherever you are</source>
        <translation>zoeken een naam, waar u ook bent</translation>
    </message>
    <message>
        <source>is present</source>
        <translation>is aanwezig</translation>
    </message>
    <message>
        <source>has said not to come</source>
        <translation>heeft zich afgemeld</translation>
    </message>
    <message>
        <source>the whole household is present</source>
        <translation>het hele huishouden is aanwezig</translation>
    </message>
    <message>
        <source>choose another name; down goes to the names</source>
        <translation>kiezen een andere naam; omlaag gaat naar de namen</translation>
    </message>
    <message>
        <source>Space, A</source>
        <translation>Spatie, A</translation>
    </message>
    <message>
        <source>at a name: is present, has said not to come</source>
        <translation>op een naam: is aanwezig, is afgemeld</translation>
    </message>
    <message>
        <source>other letters</source>
        <translation>andere letters</translation>
    </message>
    <message>
        <source>empties the field</source>
        <translation>maakt het zoekveld leeg</translation>
    </message>
    <message>
        <source>choose whom to call</source>
        <translation>kiezen wie u belt</translation>
    </message>
    <message>
        <source>1 to 8</source>
        <translation>1 tot en met 8</translation>
    </message>
    <message>
        <source>how the call went</source>
        <translation>hoe het gesprek ging</translation>
    </message>
    <message>
        <source>Alt 1 to 8</source>
        <translation>Alt 1 tot en met 8</translation>
    </message>
    <message>
        <source>the same, while you type a note</source>
        <translation>hetzelfde, terwijl u een notitie typt</translation>
    </message>
    <message>
        <source>ends the note</source>
        <translation>sluit de notitie af</translation>
    </message>
    <message>
        <source>choose a request</source>
        <translation>kiezen een vraag</translation>
    </message>
    <message>
        <source>completes a request that was only taken down</source>
        <translation>vult een vraag aan die alleen is opgeschreven</translation>
    </message>
    <message>
        <source>it is done</source>
        <translation>het is gedaan</translation>
    </message>
    <message>
        <source>Alt with arrow left or right</source>
        <translation>Alt met pijl links of rechts</translation>
    </message>
    <message>
        <source>earlier, later</source>
        <translation>eerder, later</translation>
    </message>
    <message>
        <source>Arrow down</source>
        <translation>Pijl omlaag</translation>
    </message>
    <message>
        <source>from the field to the names</source>
        <translation>van het zoekveld naar de namen</translation>
    </message>
    <message>
        <source>opens who is chosen, or the first who is found</source>
        <translation>opent wie gekozen is, of de eerste die gevonden is</translation>
    </message>
    <message>
        <source>write down what was done unasked</source>
        <translation>opschrijven wat ongevraagd is gedaan</translation>
    </message>
    <message>
        <source>attendance list</source>
        <translation>presentielijst</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>bellen</translation>
    </message>
    <message>
        <source>write a request down</source>
        <translation>vraag opschrijven</translation>
    </message>
    <message>
        <source>find a person, a request or something to do</source>
        <translation>een mens, vraag of actie zoeken</translation>
    </message>
    <message>
        <source>hide the screen</source>
        <translation>scherm verbergen</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>scherm vergrendelen</translation>
    </message>
    <message>
        <source>undo what was done last</source>
        <translation>het laatste ongedaan maken</translation>
    </message>
    <message>
        <source>do it again</source>
        <translation>het opnieuw doen</translation>
    </message>
    <message>
        <source>larger or smaller text</source>
        <translation>grotere of kleinere letters</translation>
    </message>
    <message>
        <source>back</source>
        <translation>terug</translation>
    </message>
    <message>
        <source>to the next field; with Shift to the one before</source>
        <translation>naar het volgende veld; met Shift naar het vorige</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt met een letter</translation>
    </message>
    <message>
        <source>to the field or the button with that letter underlined</source>
        <translation>naar het veld of de knop met die letter onderstreept</translation>
    </message>
    <message>
        <source>the button you are at, or else the green one</source>
        <translation>de knop waarop u staat, of anders de groene knop</translation>
    </message>
    <message>
        <source>away without saving; it asks when you typed something</source>
        <translation>weg zonder te bewaren; vraagt eerst als u iets typte</translation>
    </message>
    <message>
        <source>Ask the coordinator.</source>
        <translation>Vraag het de coördinator.</translation>
    </message>
    <message>
        <source>Ask the manager.</source>
        <translation>Vraag het de beheerder.</translation>
    </message>
    <message>
        <source>Looking for something? Press F3 and type a word, such as import.</source>
        <translation>Zoekt u iets? Druk op F3 en typ een woord, zoals inlezen.</translation>
    </message>
    <message>
        <source>Looking for something? Press F3 and type a word, such as larger.</source>
        <translation>Zoekt u iets? Druk op F3 en typ een woord, zoals groter.</translation>
    </message>
    <message>
        <source>Did something go wrong? “Undo”, at the bottom, takes it back.</source>
        <translation>Ging er iets mis? “Ongedaan maken”, onderaan, draait het terug.</translation>
    </message>
    <message>
        <source>Are you stuck?</source>
        <translation>Komt u er niet uit?</translation>
    </message>
</context>
</TS>
