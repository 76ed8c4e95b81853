<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>A call can be put off by at most %n days. Choose an earlier day.</source>
        <translation>
            <numerusform>U kunt hooguit %n dag later bellen. Kies een eerdere dag.</numerusform>
            <numerusform>U kunt hooguit %n dagen later bellen. Kies een eerdere dag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A kind has at most %n questions. Leave one out.</source>
        <translation>
            <numerusform>Er past hooguit %n vraag bij een soort. Laat er een weg.</numerusform>
            <numerusform>Er passen hooguit %n vragen bij een soort. Laat er een weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A passphrase has at least %n letters. Add a word.</source>
        <translation>
            <numerusform>Een wachtzin heeft minstens %n letter. Zet er een woord bij.</numerusform>
            <numerusform>Een wachtzin heeft minstens %n letters. Zet er een woord bij.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheet has %n lines. Something is missing, or there is too much.</source>
        <translation>
            <numerusform>Het blad heeft %n regel. Er ontbreekt iets, of er staat te veel.</numerusform>
            <numerusform>Het blad heeft %n regels. Er ontbreekt iets, of er staat te veel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This was put off %n times already. What is going on? Call now, or say why not.</source>
        <translation>
            <numerusform>Dit is al %n keer op later gezet. Wat is er aan de hand? Bel nu, of zeg waarom niet.</numerusform>
            <numerusform>Dit is al %n keer op later gezet. Wat is er aan de hand? Bel nu, of zeg waarom niet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This text is too long. At most %n letters fit.</source>
        <translation>
            <numerusform>Deze tekst is te lang. Er past hooguit %n letter in.</numerusform>
            <numerusform>Deze tekst is te lang. Er passen hooguit %n letters in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is not the PIN. You can try %n more times.</source>
        <translation>
            <numerusform>Deze pincode klopt niet. U kunt het nog %n keer proberen.</numerusform>
            <numerusform>Deze pincode klopt niet. U kunt het nog %n keer proberen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN was wrong too often. Try again in %n minutes.</source>
        <translation>
            <numerusform>De pincode was te vaak fout. Probeer het over %n minuut weer.</numerusform>
            <numerusform>De pincode was te vaak fout. Probeer het over %n minuten weer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN was wrong too often. Try again in %n seconds.</source>
        <translation>
            <numerusform>De pincode was te vaak fout. Probeer het over %n seconde weer.</numerusform>
            <numerusform>De pincode was te vaak fout. Probeer het over %n seconden weer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A PIN has %n digits here.</source>
        <translation>
            <numerusform>Een pincode heeft hier %n cijfer.</numerusform>
            <numerusform>Een pincode heeft hier %n cijfers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This was more than %n days ago. It can no longer be undone.</source>
        <translation>
            <numerusform>Dit is meer dan %n dag geleden. U kunt het niet meer ongedaan maken.</numerusform>
            <numerusform>Dit is meer dan %n dagen geleden. U kunt het niet meer ongedaan maken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>That is not possible now. Nothing has been changed.</source>
        <translation>Dat kan nu niet. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{name} has died. This can no longer be noted.</source>
        <translation>{name} is overleden. Dit kan niet meer worden opgeschreven.</translation>
    </message>
    <message>
        <source>There is a list for {day} at that time already. Choose another day or time.</source>
        <translation>Er is al een lijst voor {day} op die tijd. Kies een andere dag of tijd.</translation>
    </message>
    <message>
        <source>There is an activity called {name} already. Choose another name.</source>
        <translation>Er is al een activiteit die {name} heet. Kies een andere naam.</translation>
    </message>
    <message>
        <source>The last day ({last}) comes before the first day ({first}). Please look at the dates.</source>
        <translation>De laatste dag ({last}) ligt vóór de eerste dag ({first}). Kijk de datums na.</translation>
    </message>
    <message>
        <source>Number {number} belongs to {name} already. Choose another number.</source>
        <translation>Nummer {number} is al van {name}. Kies een ander nummer.</translation>
    </message>
    <message>
        <source>That is not the name. Type it as it stands here: {name}.</source>
        <translation>Dat is niet de naam. Typ hem zoals hij hier staat: {name}.</translation>
    </message>
    <message>
        <source>The last thing here was done on {day}. Is the date of this computer right? Nothing has been erased.</source>
        <translation>Het laatste is hier gedaan op {day}. Klopt de datum van deze computer? Er is niets gewist.</translation>
    </message>
    <message>
        <source>Lists from before {day} have no names any more. They stay as they were counted.</source>
        <translation>Lijsten van voor {day} hebben geen namen meer. Zij blijven zoals ze geteld zijn.</translation>
    </message>
    <message>
        <source>{number} looks like a BSN. We do not keep that number. Take it out of the text.</source>
        <translation>{number} lijkt op een BSN. Dat nummer bewaren we niet. Haal het uit de tekst.</translation>
    </message>
    <message>
        <source>{who} changed this afterwards, {when}. So it cannot be undone any more.</source>
        <translation>{who} heeft dit daarna veranderd: {when}. Daarom kan het niet meer ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Only the site manager or somebody who calls may do this. Ask them.</source>
        <translation>Alleen de beheerder of iemand die belt mag dit doen. Vraag het aan hen.</translation>
    </message>
    <message>
        <source>Only the site manager or the coordinator may do this. Ask them.</source>
        <translation>Dit mag alleen de beheerder of de coördinator. Vraag het hun.</translation>
    </message>
    <message>
        <source>Only the site manager may do this. Ask them.</source>
        <translation>Alleen de beheerder mag dit doen. Vraag het aan hem of haar.</translation>
    </message>
    <message>
        <source>This folder is kept in step by {service}. The file is not safe there. Choose a folder on this computer.</source>
        <translation>{service} houdt deze map bij. Daar is het bestand niet veilig. Kies een map op deze computer.</translation>
    </message>
    <message>
        <source>This folder lies on the network. The file is not safe there. Choose a folder on this computer.</source>
        <translation>Deze map staat op het netwerk. Daar is het bestand niet veilig. Kies een map op deze computer.</translation>
    </message>
    <message>
        <source>{who} is calling just now, until {time}. Take the next one on the list.</source>
        <translation>{who} belt nu al, tot {time}. Neem de volgende op de lijst.</translation>
    </message>
    <message>
        <source>First say what these signs mean: {signs}.</source>
        <translation>Zeg eerst wat deze tekens betekenen: {signs}.</translation>
    </message>
    <message>
        <source>Fill in a name. Then I can go on.</source>
        <translation>Vul een naam in. Dan kan ik verder.</translation>
    </message>
    <message>
        <source>This is no longer there. Perhaps somebody changed it just now.</source>
        <translation>Dit is er niet meer. Misschien heeft iemand het net veranderd.</translation>
    </message>
    <message>
        <source>This list is closed. Open the list again first.</source>
        <translation>Deze lijst is afgesloten. Open de lijst eerst weer.</translation>
    </message>
    <message>
        <source>This date is cancelled. Let it go on first.</source>
        <translation>Deze keer gaat niet door. Laat de keer eerst weer doorgaan.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Er is niets om ongedaan te maken.</translation>
    </message>
    <message>
        <source>Something else is being saved just now. Please try again in a moment.</source>
        <translation>Er wordt net iets anders bewaard. Probeer het zo nog eens.</translation>
    </message>
    <message>
        <source>First choose who you are.</source>
        <translation>Kies eerst wie u bent.</translation>
    </message>
    <message>
        <source>First type the PIN of {name}.</source>
        <translation>Typ eerst de pincode van {name}.</translation>
    </message>
    <message>
        <source>Everybody needs a PIN here. {name} has none yet: choose one.</source>
        <translation>Iedereen heeft hier een pincode nodig. {name} heeft er nog geen: kies er een.</translation>
    </message>
    <message>
        <source>Everybody guesses this PIN first. Choose another.</source>
        <translation>Deze pincode raadt iedereen het eerst. Kies een andere.</translation>
    </message>
    <message>
        <source>There is a PIN already. The site manager can take it away.</source>
        <translation>Er is al een pincode. De beheerder kan die weghalen.</translation>
    </message>
    <message>
        <source>{name} is the only site manager. First make somebody else site manager.</source>
        <translation>{name} is de enige beheerder. Maak eerst iemand anders beheerder.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing has been saved. Make room and try again.</source>
        <translation>De schijf is vol. Er is niets bewaard. Maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The file cannot be written. Nothing has been saved. Ask who looks after this computer.</source>
        <translation>In het bestand kan niet worden geschreven. Er is niets bewaard. Vraag hulp aan wie voor deze computer zorgt.</translation>
    </message>
    <message>
        <source>There is a file there already. It has been left as it is. Choose another name.</source>
        <translation>Daar staat al een bestand. Het is niet veranderd. Kies een andere naam.</translation>
    </message>
    <message>
        <source>The disk gives an error. Nothing has been saved. Ask who looks after this computer.</source>
        <translation>De schijf geeft een fout. Er is niets bewaard. Vraag hulp aan wie voor deze computer zorgt.</translation>
    </message>
    <message>
        <source>The file cannot be read. It has been left as it is. Ask who looks after this computer.</source>
        <translation>Het bestand kan niet worden gelezen. Het is niet veranderd. Vraag hulp aan wie voor deze computer zorgt.</translation>
    </message>
    <message>
        <source>This copy is not good, or not of this file. Nothing has been changed. Choose another copy.</source>
        <translation>Deze kopie is niet goed, of niet van dit bestand. Er is niets veranderd. Kies een andere kopie.</translation>
    </message>
    <message>
        <source>This copy is not there any more. Choose another one.</source>
        <translation>Deze kopie is er niet meer. Kies een andere.</translation>
    </message>
    <message>
        <source>Copies do not help in the folder where Voordeur keeps its file. Choose a stick or another computer.</source>
        <translation>Kopieën helpen niet in de map waar Voordeur zijn bestand bewaart. Kies een stick of een andere computer.</translation>
    </message>
    <message>
        <source>A newer version of Voordeur made this file. Install that version to go on.</source>
        <translation>Dit bestand is gemaakt met een nieuwere versie van Voordeur. Installeer die versie om verder te gaan.</translation>
    </message>
    <message>
        <source>An older version of Voordeur made this file. Open it in the window once to bring it up to date.</source>
        <translation>Dit bestand is gemaakt met een oudere versie van Voordeur. Open het één keer in het venster om het bij te werken.</translation>
    </message>
    <message>
        <source>There is no file at this place.</source>
        <translation>Op deze plek staat geen bestand.</translation>
    </message>
    <message>
        <source>Voordeur is open already. Look for the other window.</source>
        <translation>Voordeur is al open. Zoek het andere venster.</translation>
    </message>
    <message>
        <source>Nobody needs to call about this any more.</source>
        <translation>Hierover hoeft niemand meer te bellen.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of the list has been kept.</source>
        <translation>Gestopt. Er is niets van de lijst bewaard.</translation>
    </message>
    <message>
        <source>Write in one line what is asked. Then I can go on.</source>
        <translation>Schrijf in één regel wat er gevraagd wordt. Dan kan ik verder.</translation>
    </message>
    <message>
        <source>This request is closed. Open it again first.</source>
        <translation>Deze vraag is afgesloten. Open hem eerst weer.</translation>
    </message>
    <message>
        <source>This was paid back already, so it stays as it is. Write what is new under the hours and expenses.</source>
        <translation>Dit is al terugbetaald en blijft zoals het is. Noteer wat nieuw is bij de uren en onkosten.</translation>
    </message>
    <message>
        <source>This request is open already.</source>
        <translation>Deze vraag is nog open.</translation>
    </message>
    <message>
        <source>{name} has this job already. First let {name} go.</source>
        <translation>{name} doet dit al. Laat {name} eerst gaan.</translation>
    </message>
    <message>
        <source>{name} was asked already, on {day}. First note the answer.</source>
        <translation>{name} is al gevraagd, op {day}. Noteer eerst het antwoord.</translation>
    </message>
    <message>
        <source>The answer is there already. Perhaps somebody noted it just now.</source>
        <translation>Het antwoord staat er al. Misschien noteerde iemand het net.</translation>
    </message>
    <message>
        <source>{name} has another job at that time on {day}. Choose another time or another helper.</source>
        <translation>{name} heeft op {day} al een andere afspraak op die tijd. Kies een andere tijd of een andere helper.</translation>
    </message>
    <message>
        <source>{name} cannot come for this. The reasons are beside the name.</source>
        <translation>{name} kan hier niet voor komen. De redenen staan bij de naam.</translation>
    </message>
    <message>
        <source>{name} is no volunteer yet. Add {name} as a volunteer first.</source>
        <translation>{name} is nog geen vrijwilliger. Maak {name} eerst vrijwilliger.</translation>
    </message>
    <message>
        <source>The beginning and the end are the same. Please look at the times.</source>
        <translation>Het begin en het einde zijn gelijk. Kijk even naar de tijden.</translation>
    </message>
    <message>
        <source>There is a kind called {name} already. Choose another name.</source>
        <translation>Er is al een soort met de naam {name}. Kies een andere naam.</translation>
    </message>
    <message>
        <source>Somebody can guess this passphrase. Think of four words of your own.</source>
        <translation>Deze wachtzin is te raden. Bedenk zelf vier woorden.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Have a look at what you typed, and try once more.</source>
        <translation>Dit is niet de wachtzin. Kijk na wat u hebt getypt en probeer het nog eens.</translation>
    </message>
    <message>
        <source>This file has no passphrase. Only the recovery sheet opens it.</source>
        <translation>Dit bestand heeft geen wachtzin. Alleen met het herstelblad gaat het open.</translation>
    </message>
    <message>
        <source>The passphrase cannot be checked any more: what belongs to it is damaged. Take the recovery sheet.</source>
        <translation>De wachtzin is niet meer te controleren: wat erbij hoort, is beschadigd. Neem het herstelblad.</translation>
    </message>
    <message>
        <source>The file is gone, but there are copies of it. Start Voordeur anew and put one back.</source>
        <translation>Het bestand is weg, maar er zijn kopieën van. Start Voordeur opnieuw en zet er een terug.</translation>
    </message>
    <message>
        <source>This belongs to another file. Perhaps it is an old sheet, or an old passphrase.</source>
        <translation>Dit hoort bij een ander bestand. Misschien is het een oud blad of een oude wachtzin.</translation>
    </message>
    <message>
        <source>Line {line} is not right. Please look at it once more.</source>
        <translation>Regel {line} klopt niet. Kijk die regel nog eens na.</translation>
    </message>
    <message>
        <source>This is not the key of this file. Please look at the sheet once more.</source>
        <translation>Dit is niet de sleutel van dit bestand. Kijk nog eens op het blad.</translation>
    </message>
    <message>
        <source>The key of this file is not on this computer. Start Voordeur anew: it asks for the passphrase or the sheet.</source>
        <translation>De sleutel van dit bestand staat niet op deze computer. Start Voordeur opnieuw: dan vraagt het om de wachtzin of het herstelblad.</translation>
    </message>
</context>
</TS>
