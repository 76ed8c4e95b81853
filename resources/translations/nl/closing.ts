<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Close the list of {activity}?</source>
        <translation>Lijst van {activity} afsluiten?</translation>
    </message>
    <message>
        <source>&amp;Yes, close the list</source>
        <translation>&amp;Ja, lijst afsluiten</translation>
    </message>
    <message>
        <source>&amp;Not yet</source>
        <translation>&amp;Nog niet</translation>
    </message>
    <message>
        <source>Who has no mark did not come. You can open the list again.</source>
        <translation>Wie niet is aangetikt, is niet geweest. U kunt de lijst weer openen.</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n aanwezig</numerusform>
            <numerusform>%n aanwezig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n gast</numerusform>
            <numerusform>%n gasten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n said they would not come</source>
        <translation>
            <numerusform>%n afgemeld</numerusform>
            <numerusform>%n afgemeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come</source>
        <translation>
            <numerusform>%n niet geweest</numerusform>
            <numerusform>%n niet geweest</numerusform>
        </translation>
    </message>
    <message>
        <source>{counts}. Is that right?</source>
        <translation>{counts}. Klopt dat?</translation>
    </message>
    <message>
        <source>Nobody is marked present.</source>
        <translation>Er is niemand aanwezig.</translation>
    </message>
    <message numerus="yes">
        <source>Far fewer than usual: mostly %n people come.</source>
        <translation>
            <numerusform>Veel minder dan anders: meestal komt er %n persoon.</numerusform>
            <numerusform>Veel minder dan anders: meestal komen er %n mensen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{missing} of {regulars} regulars are not there.</source>
        <translation>{missing} van de {regulars} vaste bezoekers zijn er niet.</translation>
    </message>
    <message>
        <source>It is more than two hours before the end.</source>
        <translation>Het duurt nog meer dan twee uur tot het einde.</translation>
    </message>
    <message>
        <source>Does this time count?</source>
        <translation>Telt deze keer mee?</translation>
    </message>
    <message>
        <source>Did it not take place, or was it not as usual? Choose No: then nobody is called about it.</source>
        <translation>Ging het niet door, of was het niet als anders? Kies Nee: dan wordt niemand hierom gebeld.</translation>
    </message>
    <message>
        <source>No, &amp;does not count: close</source>
        <translation>Nee, &amp;telt niet mee: afsluiten</translation>
    </message>
    <message>
        <source>&amp;Yes, counts: close</source>
        <translation>&amp;Ja, telt mee: afsluiten</translation>
    </message>
</context>
</TS>
