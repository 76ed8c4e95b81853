<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ShutPanel</name>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Open the list again</source>
        <translation>Lijst weer openen</translation>
    </message>
    <message>
        <source>It goes on after all</source>
        <translation>Gaat toch door</translation>
    </message>
    <message numerus="yes">
        <source>The list is closed. %n people were there.</source>
        <translation>
            <numerusform>De lijst is afgesloten. Er was 1 persoon.</numerusform>
            <numerusform>De lijst is afgesloten. %n mensen waren er.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n gast</numerusform>
            <numerusform>%n gasten</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is closed. {people} were there.</source>
        <translation>De lijst is afgesloten. Er waren {people}.</translation>
    </message>
    <message>
        <source>This time does not count.</source>
        <translation>Deze keer telt niet mee.</translation>
    </message>
    <message>
        <source>This date is cancelled: {reason}</source>
        <translation>Deze keer gaat niet door: {reason}</translation>
    </message>
    <message>
        <source>This date is cancelled.</source>
        <translation>Deze keer gaat niet door.</translation>
    </message>
    <message numerus="yes">
        <source>%n people on the list have not come yet.</source>
        <translation>
            <numerusform>%n persoon van de lijst kwam nog nooit.</numerusform>
            <numerusform>%n mensen van de lijst kwamen nog nooit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people said many times that they would not come.</source>
        <translation>
            <numerusform>%n persoon meldde zich al vaak af.</numerusform>
            <numerusform>%n mensen meldden zich al vaak af.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody needs a call because of this list.</source>
        <translation>Door deze lijst hoeft u niemand te bellen.</translation>
    </message>
    <message numerus="yes">
        <source>%n regulars</source>
        <translation>
            <numerusform>%n vaste bezoeker</numerusform>
            <numerusform>%n vaste bezoekers</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}: missed {times} times.</source>
        <translation>{who}: {times} keer niet geweest.</translation>
    </message>
    <message numerus="yes">
        <source>%n regulars are missed.</source>
        <translation>
            <numerusform>%n vaste bezoeker wordt gemist.</numerusform>
            <numerusform>%n vaste bezoekers worden gemist.</numerusform>
        </translation>
    </message>
</context>
</TS>
