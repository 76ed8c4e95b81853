<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>VolunteerStopsPage</name>
    <message>
        <source>To the volunteers</source>
        <translation>Naar de vrijwilligers</translation>
    </message>
    <message>
        <source>&amp;First day without them</source>
        <translation>&amp;Eerste dag zonder deze vrijwilliger</translation>
    </message>
    <message>
        <source>Stays a visitor?</source>
        <translation>Blijft bezoeker?</translation>
    </message>
    <message>
        <source>Yes, still comes</source>
        <translation>Ja, blijft komen</translation>
    </message>
    <message>
        <source>No, does not come any more</source>
        <translation>Nee, komt niet meer</translation>
    </message>
    <message>
        <source>The lists end on that day. To say goodbye is put on the list of things to do.</source>
        <translation>Op die dag stoppen de lijsten. Afscheid nemen komt bij Opvolgen te staan.</translation>
    </message>
    <message>
        <source>{name} stops</source>
        <translation>{name} stopt</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stopt</translation>
    </message>
    <message>
        <source>Everything is handed over. You can undo this for 30 days.</source>
        <translation>Alles is overgedragen. U kunt dit 30 dagen ongedaan maken.</translation>
    </message>
    <message>
        <source>This is still out. It stays in sight under “Stopped” in the list of volunteers.</source>
        <translation>Dit is nog niet terug. Het blijft staan bij “Gestopt” in de lijst met vrijwilligers.</translation>
    </message>
    <message>
        <source>Nothing is open, nothing is out. Thank them, and choose the button.</source>
        <translation>Er staat niets open en alles is terug. Zeg dank u wel en kies de knop.</translation>
    </message>
    <message numerus="yes">
        <source>%n things on the table.</source>
        <translation>
            <numerusform>Er ligt nog %n ding op tafel.</numerusform>
            <numerusform>Er liggen nog %n dingen op tafel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand it over, end it, or talk first. What is left ends on that day.</source>
        <translation>Draag het over, laat het stoppen of praat eerst. Wat overblijft, stopt op die dag.</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Afgesproken</translation>
    </message>
    <message>
        <source>Asked, no answer yet</source>
        <translation>Gevraagd, nog geen antwoord</translation>
    </message>
    <message>
        <source>Own clients: tell them personally</source>
        <translation>Eigen klanten: persoonlijk vertellen</translation>
    </message>
    <message>
        <source>Asked for by the client</source>
        <translation>De klant vroeg om deze vrijwilliger</translation>
    </message>
    <message>
        <source>Newcomers with them</source>
        <translation>Nieuwe vrijwilligers die meelopen</translation>
    </message>
    <message>
        <source>Key, badge and money</source>
        <translation>Sleutel, badge en geld</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Iemand anders…</translation>
    </message>
    <message>
        <source>It does not matter who</source>
        <translation>Maakt niet uit wie</translation>
    </message>
    <message>
        <source>Needs a helper</source>
        <translation>Zoekt helper</translation>
    </message>
    <message>
        <source>their own volunteer</source>
        <translation>eigen vrijwilliger</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Stopt</translation>
    </message>
    <message>
        <source>Needs no mentor</source>
        <translation>Zonder mentor verder</translation>
    </message>
    <message>
        <source>goes along with them the first times</source>
        <translation>loopt de eerste keren mee</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Ingeleverd</translation>
    </message>
    <message>
        <source>Key {number}</source>
        <translation>Sleutel {number}</translation>
    </message>
    <message>
        <source>Badge {number}</source>
        <translation>Badge {number}</translation>
    </message>
    <message>
        <source>To pay back: {sum}</source>
        <translation>Terug te betalen: {sum}</translation>
    </message>
    <message>
        <source>All paid back</source>
        <translation>Alles terugbetaald</translation>
    </message>
    <message>
        <source>Talk first</source>
        <translation>Eerst praten</translation>
    </message>
    <message>
        <source>talk first: on the list</source>
        <translation>eerst praten: staat op de lijst</translation>
    </message>
</context>
</TS>
