<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AroundCard</name>
    <message>
        <source>People around them</source>
        <translation>Mensen eromheen</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Add a contact person</source>
        <translation>Contactpersoon toevoegen</translation>
    </message>
    <message>
        <source>lives in the same house</source>
        <translation>woont in hetzelfde huis</translation>
    </message>
    <message>
        <source>their own volunteer</source>
        <translation>de eigen vrijwilliger</translation>
    </message>
    <message>
        <source>Nobody is known here.</source>
        <translation>Hier is nog niemand bekend.</translation>
    </message>
    <message>
        <source>partner, has died</source>
        <translation>partner, overleden</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>partner</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show the number of {name}</source>
        <translation>Nummer van {name} tonen</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} veranderen</translation>
    </message>
    <message>
        <source>the client has not said yes yet: do not call</source>
        <translation>de klant heeft nog geen ja gezegd: niet bellen</translation>
    </message>
    <message>
        <source>may be called</source>
        <translation>bellen mag</translation>
    </message>
    <message>
        <source>may be called {when}</source>
        <translation>bellen mag {when}</translation>
    </message>
    <message>
        <source>said yes on {day}</source>
        <translation>zei ja op {day}</translation>
    </message>
    <message>
        <source>has a key</source>
        <translation>heeft een sleutel</translation>
    </message>
</context>
<context>
    <name>ComesToCard</name>
    <message>
        <source>Comes to</source>
        <translation>Komt bij</translation>
    </message>
    <message>
        <source>Is on no list now.</source>
        <translation>Staat nu op geen lijst.</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Van de lijst halen</translation>
    </message>
    <message>
        <source>Take off the list of {activity}</source>
        <translation>Van de lijst van {activity} halen</translation>
    </message>
    <message numerus="yes">
        <source>present %n times</source>
        <translation>
            <numerusform>%n keer aanwezig</numerusform>
            <numerusform>%n keer aanwezig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>announced %n times</source>
        <translation>
            <numerusform>%n keer afgemeld</numerusform>
            <numerusform>%n keer afgemeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>did not come %n times</source>
        <translation>
            <numerusform>%n keer niet geweest</numerusform>
            <numerusform>%n keer niet geweest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n times</source>
        <translation>
            <numerusform>de laatste keer</numerusform>
            <numerusform>de laatste %n keer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Own volunteer</source>
        <translation>Eigen vrijwilliger</translation>
    </message>
    <message>
        <source>Add an own volunteer</source>
        <translation>Een eigen vrijwilliger toevoegen</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wens</translation>
    </message>
    <message>
        <source>Add a wish about a volunteer</source>
        <translation>Een wens over een vrijwilliger toevoegen</translation>
    </message>
    <message>
        <source>Helps too</source>
        <translation>Helpt ook</translation>
    </message>
    <message>
        <source>Helps here</source>
        <translation>Helpt hier</translation>
    </message>
    <message>
        <source>See what they do as a volunteer</source>
        <translation>Kijk bij de vrijwilliger</translation>
    </message>
    <message>
        <source>Helps too?</source>
        <translation>Helpt ook?</translation>
    </message>
    <message>
        <source>Make a volunteer as well: one person, one page more</source>
        <translation>Ook vrijwilliger maken: dezelfde persoon, een pagina erbij</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Regel toevoegen</translation>
    </message>
    <message>
        <source>Write as if they read along</source>
        <translation>Schrijf alsof de klant meeleest</translation>
    </message>
    <message>
        <source>Change: {line}</source>
        <translation>Veranderen: {line}</translation>
    </message>
</context>
</TS>
