<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>BoardView</name>
    <message>
        <source>Tap a name, or type a few letters</source>
        <translation>Tik op een naam, of typ een paar letters</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>One guest less</source>
        <translation>Een gast minder</translation>
    </message>
    <message>
        <source>1 guest</source>
        <translation>1 gast</translation>
    </message>
    <message>
        <source>One guest more</source>
        <translation>Een gast meer</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nieuwe bezoeker</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Lijst afsluiten</translation>
    </message>
    <message>
        <source>Last 12 times</source>
        <translation>Laatste 12 keer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Sort by first name</source>
        <translation>Op roepnaam zetten</translation>
    </message>
    <message>
        <source>Print an empty list</source>
        <translation>Lege lijst afdrukken</translation>
    </message>
    <message>
        <source>Enter a list from paper</source>
        <translation>Lijst van papier overtypen</translation>
    </message>
    <message>
        <source>Choose another list</source>
        <translation>Andere lijst kiezen</translation>
    </message>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
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
    <message numerus="yes">
        <source>%n not coming</source>
        <translation>
            <numerusform>%n afgemeld</numerusform>
            <numerusform>%n afgemeld</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort by surname</source>
        <translation>Op achternaam zetten</translation>
    </message>
    <message>
        <source>Nobody was on this list.</source>
        <translation>Niemand stond op deze lijst.</translation>
    </message>
    <message>
        <source>Nobody is on this list yet. Is somebody here? Choose “New visitor”, or type the name.</source>
        <translation>Er staat nog niemand op deze lijst. Is er iemand? Kies “Nieuwe bezoeker”, of typ de naam.</translation>
    </message>
    <message>
        <source>Nobody on this list. Press Enter to look further.</source>
        <translation>Niemand op deze lijst. Druk op Enter om verder te zoeken.</translation>
    </message>
    <message>
        <source>Enter: {name}</source>
        <translation>Enter: {name}</translation>
    </message>
    <message>
        <source>Two people have this name. Choose the street with the arrows, then Enter.</source>
        <translation>Twee mensen heten zo. Kies de straat met de pijltjes en druk op Enter.</translation>
    </message>
    <message>
        <source>{name} is present already.</source>
        <translation>{name} is al aanwezig.</translation>
    </message>
</context>
</TS>
