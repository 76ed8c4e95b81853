<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>TodayPage</name>
    <message>
        <source>New request</source>
        <translation>Nieuwe vraag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>{name} &amp;cannot drive: needs another helper</source>
        <translation>{name} &amp;kan niet rijden: zoekt een andere helper</translation>
    </message>
    <message>
        <source>Another &amp;day or hour…</source>
        <translation>Andere &amp;dag of tijd…</translation>
    </message>
    <message>
        <source>&amp;Not needed any more…</source>
        <translation>&amp;Niet meer nodig…</translation>
    </message>
    <message>
        <source>People to call</source>
        <translation>Even bellen</translation>
    </message>
    <message>
        <source>Begin calling</source>
        <translation>Beginnen met bellen</translation>
    </message>
    <message>
        <source>Nobody needs a call now.</source>
        <translation>U hoeft nu niemand te bellen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is written down yet. Do you have a list of people, such as in Excel?</source>
        <translation>Er staat nog niemand in. Hebt u een lijst met mensen, zoals in Excel?</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Lijst inlezen</translation>
    </message>
    <message>
        <source>Nobody can be missed yet: no attendance list was closed here so far.</source>
        <translation>U kunt nog niemand missen: hier is nog geen presentielijst afgesloten.</translation>
    </message>
    <message>
        <source>To the attendance lists</source>
        <translation>Naar de presentielijsten</translation>
    </message>
    <message>
        <source>Today in the house</source>
        <translation>Vandaag in huis</translation>
    </message>
    <message>
        <source>There are no activities today.</source>
        <translation>Er zijn vandaag geen activiteiten.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more appointments</source>
        <translation>
            <numerusform>en nog %n afspraak</numerusform>
            <numerusform>en nog %n afspraken</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at list</source>
        <translation>Lijst bekijken</translation>
    </message>
    <message>
        <source>Open list</source>
        <translation>Lijst openen</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Fijn om te weten</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Look: {what}</source>
        <translation>Bekijken: {what}</translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>%n present, list closed</source>
        <translation>
            <numerusform>%n aanwezig, lijst afgesloten</numerusform>
            <numerusform>%n aanwezig, lijst afgesloten</numerusform>
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
        <source>%n on the list</source>
        <translation>
            <numerusform>%n op de lijst</numerusform>
            <numerusform>%n op de lijst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n aanwezig</numerusform>
            <numerusform>%n aanwezig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not coming</source>
        <translation>
            <numerusform>%n afgemeld</numerusform>
            <numerusform>%n afgemeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} opened %n people within an hour, on {day}.</source>
        <translation>
            <numerusform>{who} opende %n persoon binnen een uur, op {day}.</numerusform>
            <numerusform>{who} opende %n mensen binnen een uur, op {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {file}, %n rows were left out.</source>
        <translation>
            <numerusform>Van {file} deed %n rij niet mee.</numerusform>
            <numerusform>Van {file} deden %n rijen niet mee.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Good morning, {name}</source>
        <translation>Goedemorgen, {name}</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>Goedemiddag, {name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>Goedenavond, {name}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>gaat niet door</translation>
    </message>
    <message>
        <source>list closed</source>
        <translation>lijst afgesloten</translation>
    </message>
    <message>
        <source>{name} was at {activity} again {when}.</source>
        <translation>{name} was er {when} weer bij {activity}.</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>op {day}</translation>
    </message>
    <message>
        <source>Birthday today: {name}.</source>
        <translation>Vandaag jarig: {name}.</translation>
    </message>
    <message>
        <source>{name} comes to {activity} for the second time today. Make them welcome.</source>
        <translation>{name} komt vandaag voor de tweede keer bij {activity}. Zeg even welkom.</translation>
    </message>
    <message>
        <source>The list of {name} of {day} is not closed.</source>
        <translation>De lijst van {name} van {day} is nog niet afgesloten.</translation>
    </message>
    <message>
        <source>{name} would be back since {day}.</source>
        <translation>{name} zou terug zijn sinds {day}.</translation>
    </message>
    <message>
        <source>There is no second copy of the last seven days.</source>
        <translation>Er is al zeven dagen geen reservekopie gemaakt.</translation>
    </message>
    <message>
        <source>The copy that was tried is not good. Make a new one.</source>
        <translation>De kopie die is geprobeerd, is niet goed. Maak een nieuwe.</translation>
    </message>
    <message>
        <source>A year has passed. Look what is too old to keep.</source>
        <translation>Er is een jaar voorbij. Kijk wat te oud is om te bewaren.</translation>
    </message>
    <message>
        <source>Choose a passphrase. It opens the file on another computer too.</source>
        <translation>Kies een wachtzin. Daarmee gaat het bestand ook op een andere computer open.</translation>
    </message>
    <message>
        <source>{name} saved a list at an unusual hour, on {day}.</source>
        <translation>{name} bewaarde een lijst op een ongewoon uur, op {day}.</translation>
    </message>
</context>
</TS>
