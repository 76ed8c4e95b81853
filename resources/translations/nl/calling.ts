<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>{reason}, tried %n times</source>
        <translation>
            <numerusform>{reason}, %n keer geprobeerd</numerusform>
            <numerusform>{reason}, %n keer geprobeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{activity}: announced %n times</source>
        <translation>
            <numerusform>{activity}: %n keer afgemeld</numerusform>
            <numerusform>{activity}: %n keer afgemeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{activity}: %n times missed</source>
        <translation>
            <numerusform>{activity}: %n keer gemist</numerusform>
            <numerusform>{activity}: %n keer gemist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put off %n times.</source>
        <translation>
            <numerusform>%n keer op later gezet.</numerusform>
            <numerusform>%n keer op later gezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Called %n times without an answer.</source>
        <translation>
            <numerusform>%n keer gebeld, geen gehoor.</numerusform>
            <numerusform>%n keer gebeld, geen gehoor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n times</source>
        <translation>
            <numerusform>laatste keer</numerusform>
            <numerusform>laatste %n keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times present</source>
        <translation>
            <numerusform>%n keer aanwezig</numerusform>
            <numerusform>%n keer aanwezig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times announced</source>
        <translation>
            <numerusform>%n keer afgemeld</numerusform>
            <numerusform>%n keer afgemeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times did not come</source>
        <translation>
            <numerusform>%n keer niet geweest</numerusform>
            <numerusform>%n keer niet geweest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There was a pause of %n weeks in between.</source>
        <translation>
            <numerusform>Daartussen was het %n week stil.</numerusform>
            <numerusform>Daartussen was het %n weken stil.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{activity} is off</source>
        <translation>{activity} gaat niet door</translation>
    </message>
    <message>
        <source>Nothing to call about</source>
        <translation>Niets om over te bellen</translation>
    </message>
    <message>
        <source>{activities} missed</source>
        <translation>{activities} gemist</translation>
    </message>
    <message>
        <source>{activity}: has not come yet</source>
        <translation>{activity}: nog niet geweest</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Home again</source>
        <translation>Weer thuis</translation>
    </message>
    <message>
        <source>Still away?</source>
        <translation>Nog weg?</translation>
    </message>
    <message>
        <source>Needs help</source>
        <translation>Heeft hulp nodig</translation>
    </message>
    <message>
        <source>Call contact person</source>
        <translation>Contactpersoon bellen</translation>
    </message>
    <message>
        <source>Visit at home</source>
        <translation>Langsgaan</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Condole</source>
        <translation>Condoleren</translation>
    </message>
    <message>
        <source>Tell personally</source>
        <translation>Persoonlijk vertellen</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>Nog eens uitnodigen</translation>
    </message>
    <message>
        <source>Find the right number</source>
        <translation>Nummer opzoeken</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Is here today ({activity})</source>
        <translation>Is er vandaag ({activity})</translation>
    </message>
    <message>
        <source>Ask at the next visit</source>
        <translation>Bij volgend bezoek vragen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>Later: {when}</source>
        <translation>Later: {when}</translation>
    </message>
    <message>
        <source>Was here today ({activity})</source>
        <translation>Was er vandaag ({activity})</translation>
    </message>
    <message>
        <source>Ask if still wanted</source>
        <translation>Vragen of het nog gewenst is</translation>
    </message>
    <message>
        <source>Does not come any more: say goodbye</source>
        <translation>Komt niet meer: afscheid nemen</translation>
    </message>
    <message>
        <source>To be rung again: {when}</source>
        <translation>Wordt weer gebeld: {when}</translation>
    </message>
    <message>
        <source>To be rung again: now</source>
        <translation>Wordt weer gebeld: nu</translation>
    </message>
    <message>
        <source>this afternoon</source>
        <translation>vanmiddag</translation>
    </message>
    <message>
        <source>{day} in the afternoon</source>
        <translation>{day} in de middag</translation>
    </message>
    <message>
        <source>this evening</source>
        <translation>vanavond</translation>
    </message>
    <message>
        <source>{day} in the evening</source>
        <translation>{day} in de avond</translation>
    </message>
    <message>
        <source>{who} is calling, until {time}</source>
        <translation>{who} belt, tot {time}</translation>
    </message>
    <message>
        <source>For {who}</source>
        <translation>Voor {who}</translation>
    </message>
    <message>
        <source>Nobody has seen or spoken to them since.</source>
        <translation>Daarna door niemand gezien of gesproken.</translation>
    </message>
    <message>
        <source>Asked for help, or was helped, on {day}.</source>
        <translation>Vroeg of kreeg hulp op {day}.</translation>
    </message>
    <message>
        <source>Would be back since {day}.</source>
        <translation>Zou terug zijn sinds {day}.</translation>
    </message>
    <message>
        <source>{activity} of {when} is off: {reason}.</source>
        <translation>{activity} van {when} gaat niet door: {reason}.</translation>
    </message>
    <message>
        <source>{activity} of {when} is off.</source>
        <translation>{activity} van {when} gaat niet door.</translation>
    </message>
    <message>
        <source>Look for the right number today. Not found? Go by, or leave the card.</source>
        <translation>Zoek vandaag het goede nummer op. Niet gevonden? Ga langs, of doe de kaart in de brievenbus.</translation>
    </message>
    <message>
        <source>Call the contact person.</source>
        <translation>Bel de contactpersoon.</translation>
    </message>
    <message>
        <source>Call {whom}: the client said yes to that.</source>
        <translation>Bel {whom}: de klant vindt dat goed.</translation>
    </message>
    <message>
        <source>Go by, with two of you or with the manager. Nobody home? Leave the card.</source>
        <translation>Ga langs, met zijn tweeën of met de beheerder. Niemand thuis? Doe de kaart in de brievenbus.</translation>
    </message>
    <message>
        <source>Hand over to the adviser or the neighbourhood team. Tell the family first.</source>
        <translation>Draag over aan de ouderenadviseur of het wijkteam. Vertel het eerst aan de familie.</translation>
    </message>
    <message>
        <source>Seen elsewhere: ask at the next visit how it goes.</source>
        <translation>Is elders gezien: vraag bij het volgende bezoek hoe het gaat.</translation>
    </message>
    <message>
        <source>Wants to be reached like this: {how}.</source>
        <translation>Wil zo bereikt worden: {how}.</translation>
    </message>
    <message>
        <source>There is no phone number. Go by, or leave the card.</source>
        <translation>Er is geen telefoonnummer. Ga langs, of doe de kaart in de brievenbus.</translation>
    </message>
    <message>
        <source>We know already</source>
        <translation>Weten we al</translation>
    </message>
    <message>
        <source>Seen on the street</source>
        <translation>Gezien op straat</translation>
    </message>
    <message>
        <source>Spoke with family</source>
        <translation>Familie gesproken</translation>
    </message>
    <message>
        <source>Has not come for a long time</source>
        <translation>Komt al lang niet meer</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Andere reden</translation>
    </message>
    <message>
        <source>Goes too fast</source>
        <translation>Gaat te snel</translation>
    </message>
    <message>
        <source>Hearing or seeing</source>
        <translation>Horen of zien</translation>
    </message>
    <message>
        <source>Getting here</source>
        <translation>Vervoer</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>The mood</source>
        <translation>Sfeer</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gezondheid</translation>
    </message>
    <message>
        <source>No wish to</source>
        <translation>Geen zin</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Iets anders</translation>
    </message>
</context>
</TS>
