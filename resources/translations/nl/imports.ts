<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ImportPage</name>
    <message>
        <source>Another file</source>
        <translation>Ander bestand</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Lijst inlezen</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Lijst kiezen</translation>
    </message>
    <message>
        <source>Lists ({files})</source>
        <translation>Lijsten ({files})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Which list do you have?</source>
        <translation>Welke lijst hebt u?</translation>
    </message>
    <message>
        <source>You first see what I make of it. Nothing is kept before you say so.</source>
        <translation>U ziet eerst wat ik ervan maak. Er wordt niets bewaard voordat u het zegt.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Left out of {file}, the last time: row {rows}. Mend them there and import the list again.</source>
        <translation>Van {file} deed de vorige keer niet mee: rij {rows}. Verbeter die en lees de lijst opnieuw in.</translation>
    </message>
    <message>
        <source>I have looked</source>
        <translation>Ik heb gekeken</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Inlezen</translation>
    </message>
    <message>
        <source>can be undone in one go</source>
        <translation>in één keer ongedaan te maken</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>Dit is</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>of</source>
        <translation>van</translation>
    </message>
    <message>
        <source>Year of the first date</source>
        <translation>Jaar van de eerste datum</translation>
    </message>
    <message numerus="yes">
        <source>This looks like a list of people: %n rows.</source>
        <translation>
            <numerusform>Dit lijkt een ledenlijst: %n rij.</numerusform>
            <numerusform>Dit lijkt een ledenlijst: %n rijen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This looks like a list of volunteers: %n rows.</source>
        <translation>
            <numerusform>Dit lijkt een lijst van vrijwilligers: %n rij.</numerusform>
            <numerusform>Dit lijkt een lijst van vrijwilligers: %n rijen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This looks like a list of requests: %n rows.</source>
        <translation>
            <numerusform>Dit lijkt een lijst van hulpvragen: %n rij.</numerusform>
            <numerusform>Dit lijkt een lijst van hulpvragen: %n rijen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This looks like an attendance list of {activity}.</source>
        <translation>Dit lijkt een presentielijst van {activity}.</translation>
    </message>
    <message>
        <source>The list is in.</source>
        <translation>De lijst is ingelezen.</translation>
    </message>
    <message>
        <source>Row {row}, {who}: {reason}.</source>
        <translation>Rij {row}, {who}: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>%n volunteers new.</source>
        <translation>
            <numerusform>%n vrijwilliger nieuw.</numerusform>
            <numerusform>%n vrijwilligers nieuw.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests new.</source>
        <translation>
            <numerusform>%n vraag nieuw.</numerusform>
            <numerusform>%n vragen nieuw.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people new.</source>
        <translation>
            <numerusform>%n persoon is nieuw.</numerusform>
            <numerusform>%n mensen zijn nieuw.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people known already.</source>
        <translation>
            <numerusform>%n persoon was al bekend.</numerusform>
            <numerusform>%n mensen waren al bekend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n known people something was filled in.</source>
        <translation>
            <numerusform>Van %n bekende persoon is iets aangevuld.</numerusform>
            <numerusform>Van %n bekende mensen is iets aangevuld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows left out:</source>
        <translation>
            <numerusform>%n rij deed niet mee:</numerusform>
            <numerusform>%n rijen deden niet mee:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are missed, but spoken to since, or it is known why.</source>
        <translation>
            <numerusform>Nog %n persoon is gemist, maar al gesproken, of u weet waarom.</numerusform>
            <numerusform>Nog %n mensen zijn gemist, maar al gesproken, of u weet waarom.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is something wrong? “Undo”, at the bottom of the window, takes all of it back.</source>
        <translation>Klopt er iets niet? Met “Ongedaan maken”, onderaan het venster, is alles weer zoals het was.</translation>
    </message>
    <message>
        <source>See the volunteers</source>
        <translation>Naar de vrijwilligers</translation>
    </message>
    <message>
        <source>See the requests</source>
        <translation>Naar de hulpvragen</translation>
    </message>
    <message>
        <source>A list of people, volunteers or requests, or an attendance list: from Excel, LibreOffice or another program.</source>
        <translation>Een lijst van mensen, vrijwilligers of hulpvragen, of een presentielijst: uit Excel, LibreOffice of een ander programma.</translation>
    </message>
    <message>
        <source>Nothing was new: all of it was here already. Nothing has been changed.</source>
        <translation>Er was niets nieuws: alles stond er al. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Missed at {activity}: {people}.</source>
        <translation>Gemist bij {activity}: {people}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are missed, but need no call: they are away or ended, or do not want to be called.</source>
        <translation>
            <numerusform>Nog %n persoon is gemist, maar hoeft geen telefoontje: tijdelijk weg, gestopt of wil niet gebeld worden.</numerusform>
            <numerusform>Nog %n mensen zijn gemist, maar hoeven geen telefoontje: ze zijn tijdelijk weg of gestopt, of willen niet gebeld worden.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the call list now: {people}.</source>
        <translation>Op de bellijst staan nu: {people}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more stand there under “Not now”: for later.</source>
        <translation>
            <numerusform>Nog %n persoon staat daar onder “Nu niet”: voor later.</numerusform>
            <numerusform>Nog %n mensen staan daar onder “Nu niet”: voor later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are missed elsewhere too, and stand there once.</source>
        <translation>
            <numerusform>%n persoon wordt ook ergens anders gemist en staat er één keer op.</numerusform>
            <numerusform>%n mensen worden ook ergens anders gemist en staan er één keer op.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under “Long ago” stands who has not come for a long time.</source>
        <translation>Onder “Lang geleden” staat wie al lang niet geweest is.</translation>
    </message>
    <message numerus="yes">
        <source>%n people to call</source>
        <translation>
            <numerusform>%n persoon om te bellen</numerusform>
            <numerusform>%n mensen om te bellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under “Long ago”</source>
        <translation>
            <numerusform>%n onder “Lang geleden”</numerusform>
            <numerusform>%n onder “Lang geleden”</numerusform>
        </translation>
    </message>
    <message>
        <source>See whom to call</source>
        <translation>Bekijken wie u kunt bellen</translation>
    </message>
    <message>
        <source>Import another list</source>
        <translation>Nog een lijst inlezen</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”</source>
        <translation>{file}, blad “{sheet}”</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 Bestand</translation>
    </message>
    <message>
        <source>2 Is this right?</source>
        <translation>2 Klopt dit?</translation>
    </message>
    <message>
        <source>3 Imported</source>
        <translation>3 Ingelezen</translation>
    </message>
</context>
</TS>
