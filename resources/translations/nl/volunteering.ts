<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>%n jobs this month</source>
        <translation>
            <numerusform>%n klus deze maand</numerusform>
            <numerusform>%n klussen deze maand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests need another helper now: see Requests.</source>
        <translation>
            <numerusform>%n vraag zoekt nu een andere helper: kijk bij Hulpvragen.</numerusform>
            <numerusform>%n vragen zoeken nu een andere helper: kijk bij Hulpvragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You helped %n people this year.</source>
        <translation>
            <numerusform>U hielp dit jaar %n persoon.</numerusform>
            <numerusform>U hielp dit jaar %n mensen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You helped %n people in {year}.</source>
        <translation>
            <numerusform>U hielp in {year} %n persoon.</numerusform>
            <numerusform>U hielp in {year} %n mensen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volunteering</name>
    <message>
        <source>Something else</source>
        <translation>Iets anders</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>ochtend</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>middag</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>avond</translation>
    </message>
    <message>
        <source>{weekday} {part}</source>
        <translation>{weekday}{part}</translation>
    </message>
    <message>
        <source>{when}, free</source>
        <translation>{when}, vrij</translation>
    </message>
    <message>
        <source>{when}, not free</source>
        <translation>{when}, niet vrij</translation>
    </message>
    <message>
        <source>more</source>
        <translation>meer</translation>
    </message>
    <message>
        <source>{day} {part}</source>
        <translation>{day} {part}</translation>
    </message>
    <message>
        <source>likes it</source>
        <translation>doet het graag</translation>
    </message>
    <message>
        <source>can do it</source>
        <translation>kan het</translation>
    </message>
    <message>
        <source>rather not</source>
        <translation>liever niet</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>Dog</source>
        <translation>Hond</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Kat</translation>
    </message>
    <message>
        <source>Bird</source>
        <translation>Vogel</translation>
    </message>
    <message>
        <source>Smoke</source>
        <translation>Rook</translation>
    </message>
    <message>
        <source>Stairs</source>
        <translation>Trap</translation>
    </message>
    <message>
        <source>Heavy lifting</source>
        <translation>Zwaar tillen</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Kilometers</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Materiaal</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Parkeren</translation>
    </message>
    <message>
        <source>Likes to see</source>
        <translation>Liever wel</translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation>Liever niet</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Niet samen</translation>
    </message>
    <message>
        <source>{wish}: said by the other</source>
        <translation>{wish}: zei de ander</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>reserve</translation>
    </message>
    <message>
        <source>own volunteer</source>
        <translation>eigen vrijwilliger</translation>
    </message>
    <message>
        <source>own client</source>
        <translation>eigen klant</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>{who}, for {what}</source>
        <translation>{who}, voor {what}</translation>
    </message>
    <message>
        <source>It is good that you are here.</source>
        <translation>Fijn dat u er bent.</translation>
    </message>
    <message>
        <source>{jobs}, wants {most}</source>
        <translation>{jobs}, wil er {most}</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>nooit gevraagd</translation>
    </message>
    <message>
        <source>last asked on {day}</source>
        <translation>laatst gevraagd op {day}</translation>
    </message>
    <message>
        <source>not asked since {month}</source>
        <translation>niet gevraagd sinds {month}</translation>
    </message>
    <message>
        <source>when: not asked yet</source>
        <translation>wanneer: nog niet gevraagd</translation>
    </message>
    <message>
        <source>not free this week</source>
        <translation>deze week niet vrij</translation>
    </message>
    <message>
        <source>free {times}</source>
        <translation>vrij: {times}</translation>
    </message>
    <message>
        <source>seen on {day}</source>
        <translation>gezien op {day}</translation>
    </message>
    <message>
        <source>seen on {day} by {who}</source>
        <translation>gezien op {day} door {who}</translation>
    </message>
    <message>
        <source>not for now</source>
        <translation>even niet</translation>
    </message>
    <message>
        <source>not for now, until and including {day}</source>
        <translation>even niet, tot en met {day}</translation>
    </message>
    <message>
        <source>stopped on {day}</source>
        <translation>gestopt op {day}</translation>
    </message>
    <message>
        <source>stops on {day}</source>
        <translation>stopt op {day}</translation>
    </message>
    <message>
        <source>{name} stops</source>
        <translation>{name} stopt</translation>
    </message>
    <message>
        <source>{name} stops from {day} on</source>
        <translation>{name} stopt vanaf {day}</translation>
    </message>
    <message>
        <source>key {number} is still out</source>
        <translation>sleutel {number} is nog niet terug</translation>
    </message>
    <message>
        <source>badge {number} is still out</source>
        <translation>badge {number} is nog niet terug</translation>
    </message>
    <message>
        <source>{sum} to pay back</source>
        <translation>{sum} terug te betalen</translation>
    </message>
    <message>
        <source>new, with {mentor}</source>
        <translation>nieuw, met {mentor}</translation>
    </message>
    <message>
        <source>full: {load}</source>
        <translation>zit vol: {load}</translation>
    </message>
</context>
</TS>
