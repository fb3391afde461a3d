<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>vedette::app::KeyDesk</name>
    <message>
        <source>The identity&apos;s key is in this token. It signs the keys of connections when these are made, never a packet; the PIN is held until the token has taken it.</source>
        <translation>Der Schlüssel der Identität ist in diesem Token. Er signiert die Schlüssel von Verbindungen, wenn sie erzeugt werden, nie ein Paket; die PIN wird nur gehalten, bis das Token sie genommen hat.</translation>
    </message>
</context>
<context>
    <name>vedette::engine::Words</name>
    <message>
        <source>This is no statement of a key ledger: it cannot be read, or holds what is not known here.</source>
        <translation>Das ist keine Aussage eines Schlüsselbuchs: Sie ist nicht lesbar oder enthält, was hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The statement or the file of the key ledger is larger than any may be; nothing was read.</source>
        <translation>Die Aussage oder Datei des Schlüsselbuchs ist größer als zulässig; nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>The statement is of a kind that this version does not know, or stands in the wrong place.</source>
        <translation>Die Aussage ist von einer Art, die diese Version nicht kennt, oder steht am falschen Ort.</translation>
    </message>
    <message>
        <source>A number, time, text or length in the statement is outside its bounds.</source>
        <translation>Eine Zahl, Zeit, Länge oder ein Text der Aussage liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
        <source>A public key in the statement or receipt is none; whoever made it must make it anew.</source>
        <translation>Ein öffentlicher Schlüssel der Aussage oder Quittung ist keiner; wer sie gemacht hat, muss sie neu machen.</translation>
    </message>
    <message>
        <source>The signatures are out of order, or one key signed twice; no signature counts twice.</source>
        <translation>Die Unterschriften sind ungeordnet, oder ein Schlüssel steht doppelt; keine Unterschrift zählt zweimal.</translation>
    </message>
    <message>
        <source>The key ledger does not begin with a role policy, so nobody has a say in it.</source>
        <translation>Das Schlüsselbuch beginnt mit keiner Rollenordnung, also hat niemand darin etwas zu sagen.</translation>
    </message>
    <message>
        <source>This belongs to another key ledger than the one that is kept here.</source>
        <translation>Das gehört zu einem anderen Schlüsselbuch als dem hier geführten.</translation>
    </message>
    <message>
        <source>An entry is missing, repeated or out of order: its number is not the next one.</source>
        <translation>Ein Eintrag fehlt, ist doppelt oder steht falsch: Seine Nummer ist nicht die nächste.</translation>
    </message>
    <message>
        <source>The entry follows another one than the last that is here: something before it was altered.</source>
        <translation>Der Eintrag folgt auf einen anderen als den letzten hier: Davor wurde etwas verändert.</translation>
    </message>
    <message>
        <source>It says that it was made before the one that it follows; check the clock of whoever made it.</source>
        <translation>Es gibt an, vor seinem Vorgänger gemacht zu sein; prüfen Sie die Uhr dessen, der es gemacht hat.</translation>
    </message>
    <message>
        <source>The key ledger has as many entries as it may have; begin a new one.</source>
        <translation>Das Schlüsselbuch hat so viele Einträge, wie es haben darf; beginnen Sie ein neues.</translation>
    </message>
    <message>
        <source>A signature does not hold: it was altered or forged, or made for something else.</source>
        <translation>Eine Unterschrift hält nicht: Sie wurde verändert, gefälscht oder für etwas anderes gemacht.</translation>
    </message>
    <message>
        <source>Somebody signed who has no say in this; take that signature away.</source>
        <translation>Jemand hat unterschrieben, der hier nichts zu sagen hat; entfernen Sie diese Unterschrift.</translation>
    </message>
    <message>
        <source>Too few signed: the role policy asks for more persons, each with a token of their own.</source>
        <translation>Zu wenige haben unterschrieben: Die Rollenordnung verlangt mehr Personen, jede mit eigenem Token.</translation>
    </message>
    <message>
        <source>Too few of those signed whom the new role policy names; it needs their threshold too.</source>
        <translation>Zu wenige derer haben unterschrieben, die die neue Rollenordnung nennt; auch ihre Schwelle ist nötig.</translation>
    </message>
    <message>
        <source>The key that it is about did not sign it itself; sign with that key too.</source>
        <translation>Der Schlüssel, um den es geht, hat nicht selbst unterschrieben; unterschreiben Sie auch mit ihm.</translation>
    </message>
    <message>
        <source>No operator of the role policy signed it; one of them has to.</source>
        <translation>Kein Operator der Rollenordnung hat unterschrieben; einer muss es tun.</translation>
    </message>
    <message>
        <source>No witness of the role policy signed it who is another person with another token.</source>
        <translation>Kein Zeuge der Rollenordnung hat unterschrieben, der eine andere Person mit anderem Token ist.</translation>
    </message>
    <message>
        <source>The role policy has expired: suspend, revoke, or sign a new one before anything else.</source>
        <translation>Die Rollenordnung ist abgelaufen: aussetzen, widerrufen oder zuerst eine neue unterschreiben.</translation>
    </message>
    <message>
        <source>The role policy asks for no one, or for more than its people and tokens can ever be.</source>
        <translation>Die Rollenordnung verlangt niemanden oder mehr, als ihre Personen und Token je sein können.</translation>
    </message>
    <message>
        <source>The role policy names one key twice; each key stands in one place.</source>
        <translation>Die Rollenordnung nennt einen Schlüssel zweimal; jeder steht an einem Ort.</translation>
    </message>
    <message>
        <source>The same key is judged here and judges; take another one for one of the two.</source>
        <translation>Derselbe Schlüssel wird hier beurteilt und urteilt; nehmen Sie für eines einen anderen.</translation>
    </message>
    <message>
        <source>The key is in the ledger already; a new one is needed.</source>
        <translation>Der Schlüssel steht schon im Buch; ein neuer ist nötig.</translation>
    </message>
    <message>
        <source>The key is not in the ledger; it has to be entered there first.</source>
        <translation>Der Schlüssel steht nicht im Buch; er muss erst eingetragen werden.</translation>
    </message>
    <message>
        <source>From the state that the key is in, this is no legal move; show the ledger to see it.</source>
        <translation>Vom Zustand des Schlüssels aus ist dieser Schritt nicht zulässig; das Buch zeigt ihn.</translation>
    </message>
    <message>
        <source>The key has a successor already, and can have one only.</source>
        <translation>Der Schlüssel hat schon einen Nachfolger und kann nur einen haben.</translation>
    </message>
    <message>
        <source>Another key was committed to as the successor; this one may be an attacker&apos;s.</source>
        <translation>Als Nachfolger war ein anderer Schlüssel festgelegt; dieser ist vielleicht der eines Angreifers.</translation>
    </message>
    <message>
        <source>The overlap of old and new key is too long, in the past, or not open to a lost key.</source>
        <translation>Die Überlappung von altem und neuem Schlüssel ist zu lang, vorbei oder bei Verlust nicht erlaubt.</translation>
    </message>
    <message>
        <source>The key cannot become invalid after its revocation; give an earlier date.</source>
        <translation>Der Schlüssel kann nicht nach seinem Widerruf ungültig werden; geben Sie ein früheres Datum an.</translation>
    </message>
    <message>
        <source>This is not the revocation that was sealed when the key was entered.</source>
        <translation>Das ist nicht der Widerruf, der beim Eintrag des Schlüssels versiegelt wurde.</translation>
    </message>
    <message>
        <source>The key that vouches is unknown or not in use, or did not sign.</source>
        <translation>Der bürgende Schlüssel ist unbekannt, nicht in Gebrauch oder hat nicht unterschrieben.</translation>
    </message>
    <message>
        <source>The refused keys of the revocation set are out of order or repeated.</source>
        <translation>Die abgewiesenen Schlüssel des Widerrufssatzes sind ungeordnet oder doppelt.</translation>
    </message>
    <message>
        <source>The revocation set was made in the future by our clock; compare the clocks.</source>
        <translation>Der Widerrufssatz wurde nach unserer Uhr in der Zukunft gemacht; vergleichen Sie die Uhren.</translation>
    </message>
    <message>
        <source>The revocation set is older than the one that is held; the newer one stays.</source>
        <translation>Der Widerrufssatz ist älter als der vorhandene; der neuere bleibt.</translation>
    </message>
    <message>
        <source>There are two of one number or epoch: somebody who may sign told two stories; keep both.</source>
        <translation>Es gibt zwei mit derselben Nummer oder Epoche: Jemand mit Unterschrift erzählt zweierlei; bewahren Sie beide auf.</translation>
    </message>
    <message>
        <source>The revocation set leaves out a revoked key that can never come back; it was not taken.</source>
        <translation>Dem Widerrufssatz fehlt ein widerrufener Schlüssel, der nie zurückkehren kann; er wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>The receipt was signed by another peer than the one that was asked.</source>
        <translation>Die Quittung wurde von einem anderen als dem gefragten Peer unterschrieben.</translation>
    </message>
    <message>
        <source>The receipt is of an epoch before the revocation; ask that peer again.</source>
        <translation>Die Quittung ist aus einer Epoche vor dem Widerruf; fragen Sie diesen Peer erneut.</translation>
    </message>
    <message>
        <source>The passphrase does not open the sealed revocation, or the file was altered.</source>
        <translation>Die Passphrase öffnet den versiegelten Widerruf nicht, oder die Datei wurde verändert.</translation>
    </message>
    <message>
        <source>The peer has no set yet that refuses the key, or is busy; it is asked again.</source>
        <translation>Der Peer hat noch keinen Satz, der den Schlüssel abweist, oder ist beschäftigt; er wird erneut gefragt.</translation>
    </message>
    <message>
        <source>The peer goes by another key ledger and can tell nothing about this key.</source>
        <translation>Der Peer richtet sich nach einem anderen Schlüsselbuch und kann zu diesem Schlüssel nichts sagen.</translation>
    </message>
    <message>
        <source>Too many receipts are being asked for at once; wait for some of them.</source>
        <translation>Zu viele Quittungen werden zugleich erfragt; warten Sie auf einige davon.</translation>
    </message>
    <message>
        <source>A number or length in the peer&apos;s question or answer about revocations is outside its bounds.</source>
        <translation>Eine Zahl oder Länge in der Frage oder Antwort des Peers zu Widerrufen liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
        <source>The peer answered about revocations with a status that this version does not know.</source>
        <translation>Der Peer hat zu Widerrufen mit einem Status geantwortet, den diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about revocations cannot be read.</source>
        <translation>Die Frage oder Antwort des Peers zu Widerrufen ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The peer closed a stream about revocations before it asked anything.</source>
        <translation>Der Peer hat einen Stream zu Widerrufen geschlossen, bevor er etwas gefragt hat.</translation>
    </message>
    <message>
        <source>The key of this peer is revoked; nothing is accepted from it, and it is not dialled.</source>
        <translation>Der Schlüssel dieses Peers ist widerrufen; nichts wird von ihm angenommen, und er wird nicht angewählt.</translation>
    </message>
    <message>
        <source>The peer asked twice about revocations on one stream; a stream carries one question.</source>
        <translation>Der Peer hat auf einem Stream zweimal nach Widerrufen gefragt; ein Stream trägt eine Frage.</translation>
    </message>
    <message>
        <source>The set of revoked keys is too old to let anybody in; fetch or publish a fresh one.</source>
        <translation>Der Satz widerrufener Schlüssel ist zu alt, um jemanden einzulassen; holen oder veröffentlichen Sie einen neuen.</translation>
    </message>
    <message>
        <source>The address has bits behind its prefix, so it may be a typing error; write the prefix with zeros there.</source>
        <translation>Die Adresse hat Bits hinter ihrem Präfix, ist also vielleicht ein Tippfehler; schreiben Sie den Präfix dort mit Nullen.</translation>
    </message>
    <message>
        <source>That is neither an IP address nor a prefix like 192.0.2.0/24; write it so.</source>
        <translation>Das ist weder eine IP-Adresse noch ein Präfix wie 192.0.2.0/24; schreiben Sie es so.</translation>
    </message>
    <message>
        <source>The prefix has more bits than its address; IPv4 has 32, IPv6 has 128.</source>
        <translation>Der Präfix hat mehr Bits als seine Adresse; IPv4 hat 32, IPv6 hat 128.</translation>
    </message>
    <message>
        <source>The list of addresses is full; join neighbouring prefixes into one.</source>
        <translation>Die Liste der Adressen ist voll; fassen Sie benachbarte Präfixe zu einem zusammen.</translation>
    </message>
    <message>
        <source>The peer closed the stream instead of answering; it may restrict whom it answers.</source>
        <translation>Der Peer hat den Stream geschlossen, statt zu antworten; vielleicht beschränkt er, wem er antwortet.</translation>
    </message>
    <message>
        <source>The peer did not answer the question in time; it is slow, away or overloaded.</source>
        <translation>Der Peer hat die Frage nicht rechtzeitig beantwortet; er ist langsam, fort oder überlastet.</translation>
    </message>
    <message>
        <source>A record of the audit log was changed after it was written; keep the file as evidence and find out who could write it.</source>
        <translation>Ein Eintrag des Auditprotokolls wurde nach dem Schreiben verändert; bewahren Sie die Datei als Beweis auf und finden Sie heraus, wer sie beschreiben konnte.</translation>
    </message>
    <message>
        <source>A signed head of the audit log is missing or does not hold; keep the file as evidence and find out who could write it.</source>
        <translation>Ein signierter Kopf des Auditprotokolls fehlt oder hält der Prüfung nicht stand; bewahren Sie die Datei als Beweis auf und finden Sie heraus, wer sie beschreiben konnte.</translation>
    </message>
    <message>
        <source>A record of the audit log is missing; keep the file as evidence and find out who could write it.</source>
        <translation>Ein Eintrag des Auditprotokolls fehlt; bewahren Sie die Datei als Beweis auf und finden Sie heraus, wer sie beschreiben konnte.</translation>
    </message>
    <message>
        <source>A head that was kept elsewhere is not in the audit log, so its end was cut off or written anew; keep the file as evidence.</source>
        <translation>Ein anderswo aufbewahrter Kopf steht nicht im Auditprotokoll; sein Ende wurde also abgeschnitten oder neu geschrieben; bewahren Sie die Datei als Beweis auf.</translation>
    </message>
    <message>
        <source>It was not done because the reason is no single line of at most 256 bytes; shorten it.</source>
        <translation>Es wurde nicht getan, weil der Grund keine einzelne Zeile von höchstens 256 Bytes ist; kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>The list of blocked peers is damaged and was put aside; block them again, the audit log names them.</source>
        <translation>Die Liste der gesperrten Peers ist beschädigt und wurde beiseitegelegt; sperren Sie sie erneut, das Auditprotokoll nennt sie.</translation>
    </message>
    <message>
        <source>A later version of this program wrote the list of blocked peers; it is left alone and nobody is blocked.</source>
        <translation>Eine spätere Version dieses Programms hat die Liste der gesperrten Peers geschrieben; sie bleibt unverändert, und niemand ist gesperrt.</translation>
    </message>
    <message>
        <source>It was not done because no peer was named; give its id.</source>
        <translation>Es wurde nicht getan, weil kein Peer genannt war; geben Sie seine ID an.</translation>
    </message>
    <message>
        <source>It was not done because that peer is not blocked.</source>
        <translation>Es wurde nicht getan, weil dieser Peer nicht gesperrt ist.</translation>
    </message>
    <message>
        <source>It was not done because the block would be over already; give a later end.</source>
        <translation>Es wurde nicht getan, weil die Sperre schon vorbei wäre; geben Sie ein späteres Ende an.</translation>
    </message>
    <message>
        <source>It was not done because 4096 peers are blocked already; take some blocks back or let them end.</source>
        <translation>Es wurde nicht getan, weil bereits 4096 Peers gesperrt sind; nehmen Sie einige Sperren zurück oder lassen Sie sie enden.</translation>
    </message>
    <message>
        <source>The task is not one that can be asked for: check its kind, its size and its deadline of at most an hour.</source>
        <translation>Um diesen Auftrag kann nicht gebeten werden: Prüfen Sie seine Art, seine Größe und seine Frist von höchstens einer Stunde.</translation>
    </message>
    <message>
        <source>Too many tasks are out at other peers; try again when some of them are done.</source>
        <translation>Zu viele Aufträge liegen bei anderen Peers; versuchen Sie es wieder, wenn einige davon erledigt sind.</translation>
    </message>
    <message>
        <source>A text of the record is not UTF-8; it is damaged or made by another program.</source>
        <translation>Ein Text des Eintrags ist kein UTF-8; er ist beschädigt oder von einem anderen Programm.</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: a length is left open; do not trust it.</source>
        <translation>Der Eintrag hat nicht seine eine vereinbarte Form: Eine Länge ist offengelassen; vertrauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>The record lacks a field that it must have; it is damaged or made by an older version.</source>
        <translation>Dem Eintrag fehlt ein Feld, das er haben muss; er ist beschädigt oder von einer älteren Version.</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: a number is longer than needed; do not trust it.</source>
        <translation>Der Eintrag hat nicht seine eine vereinbarte Form: Eine Zahl ist länger als nötig; vertrauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>The record holds a number that does not fit its field; it is damaged or made by another program.</source>
        <translation>Der Eintrag enthält eine Zahl, die nicht in ihr Feld passt; er ist beschädigt oder von einem anderen Programm.</translation>
    </message>
    <message>
        <source>The record says the same thing twice, so it could be read in two ways; do not trust it.</source>
        <translation>Der Eintrag sagt dasselbe zweimal und ließe sich auf zwei Arten lesen; vertrauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>The record is nested deeper than any of ours; it was made to exhaust its reader.</source>
        <translation>Der Eintrag ist tiefer verschachtelt als jeder von uns; er soll seinen Leser erschöpfen.</translation>
    </message>
    <message>
        <source>There is more after the end of the record; it was changed or joined with another.</source>
        <translation>Nach dem Ende des Eintrags folgt noch etwas; er wurde verändert oder mit einem anderen verbunden.</translation>
    </message>
    <message>
        <source>The record ends too early, so a part is missing; get it again from its source.</source>
        <translation>Der Eintrag endet zu früh, ein Teil fehlt also; holen Sie ihn noch einmal von seiner Quelle.</translation>
    </message>
    <message>
        <source>The record has a field that this version does not know and may not overlook; use a newer version.</source>
        <translation>Der Eintrag hat ein Feld, das diese Version nicht kennt und nicht übergehen darf; verwenden Sie eine neuere Version.</translation>
    </message>
    <message>
        <source>The record holds a value with a tag that is not agreed; it was made by another program.</source>
        <translation>Der Eintrag enthält einen Wert mit einer nicht vereinbarten Kennzeichnung; er stammt von einem anderen Programm.</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: its keys are not in order; do not trust it.</source>
        <translation>Der Eintrag hat nicht seine eine vereinbarte Form: Seine Schlüssel sind nicht geordnet; vertrauen Sie ihm nicht.</translation>
    </message>
    <message>
        <source>The record holds a kind of value that ours never do; it was made by another program.</source>
        <translation>Der Eintrag enthält eine Art von Wert, die unsere nie enthalten; er stammt von einem anderen Programm.</translation>
    </message>
    <message>
        <source>A field of the record is of another type than agreed; it was made by another program or version.</source>
        <translation>Ein Feld des Eintrags ist von anderem Typ als vereinbart; er stammt von einem anderen Programm oder einer anderen Version.</translation>
    </message>
    <message>
        <source>The content id holds no valid hash; copy it again from its source.</source>
        <translation>Die Inhalts-ID enthält keinen gültigen Hash; kopieren Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>This is no content id: its text is in no known base; check for missing or added characters.</source>
        <translation>Das ist keine Inhalts-ID: Ihr Text steht in keiner bekannten Basis; prüfen Sie, ob Zeichen fehlen oder zu viel sind.</translation>
    </message>
    <message>
        <source>The content id is damaged: a number within it is malformed; copy it again.</source>
        <translation>Die Inhalts-ID ist beschädigt: Eine Zahl darin ist fehlerhaft; kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>This content id has a version other than 0 and 1, which this program does not read; use one of these.</source>
        <translation>Diese Inhalts-ID hat eine andere Version als 0 und 1, die dieses Programm nicht liest; verwenden Sie eine von diesen.</translation>
    </message>
    <message>
        <source>The content id is empty; give one such as &quot;bafy…&quot; or &quot;Qm…&quot;.</source>
        <translation>Die Inhalts-ID ist leer; geben Sie eine an wie „bafy…“ oder „Qm…“.</translation>
    </message>
    <message>
        <source>The connection was closed because there is another one to the same peer.</source>
        <translation>Die Verbindung wurde geschlossen, weil es eine andere mit demselben Peer gibt.</translation>
    </message>
    <message>
        <source>The connection was closed because nothing used it for a while; keep it to prevent this.</source>
        <translation>Die Verbindung wurde geschlossen, weil sie eine Weile niemand benutzt hat; halten Sie sie, um das zu verhindern.</translation>
    </message>
    <message>
        <source>The connection was closed to make room, because it was worth least; raise the limits to hold more.</source>
        <translation>Die Verbindung wurde geschlossen, um Platz zu schaffen, weil sie am wenigsten wert war; erhöhen Sie die Grenzen, um mehr zu halten.</translation>
    </message>
    <message>
        <source>The connection was closed because a limit or a rule of ours refused the peer.</source>
        <translation>Die Verbindung wurde geschlossen, weil eine Grenze oder Regel von uns den Peer abgewiesen hat.</translation>
    </message>
    <message>
        <source>The peer closed the connection; it may be ending, full or not want us.</source>
        <translation>Der Peer hat die Verbindung geschlossen; vielleicht endet er, ist voll oder will uns nicht.</translation>
    </message>
    <message>
        <source>The connection was closed because an operator asked for it.</source>
        <translation>Die Verbindung wurde geschlossen, weil ein Operator darum gebeten hat.</translation>
    </message>
    <message>
        <source>The connection was closed because we left the network or the program ended.</source>
        <translation>Die Verbindung wurde geschlossen, weil wir das Netz verlassen haben oder das Programm endete.</translation>
    </message>
    <message>
        <source>The connection broke: the network between or the other computer failed; dial again.</source>
        <translation>Die Verbindung ist abgerissen: Das Netz dazwischen oder der andere Computer ist ausgefallen; wählen Sie erneut an.</translation>
    </message>
    <message>
        <source>The file is not what an interrupted crawl leaves behind; begin the crawl anew.</source>
        <translation>Die Datei ist nicht, was ein unterbrochener Crawl hinterlässt; beginnen Sie den Crawl von vorn.</translation>
    </message>
    <message>
        <source>The file is of a crawl of another network; give that network&apos;s protocol or another file.</source>
        <translation>Die Datei gehört zum Crawl eines anderen Netzes; geben Sie das Protokoll jenes Netzes oder eine andere Datei an.</translation>
    </message>
    <message>
        <source>The file of the interrupted crawl is larger than a crawl may be; begin anew.</source>
        <translation>Die Datei des unterbrochenen Crawls ist größer, als ein Crawl sein darf; beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>Each address of the peer was tried and failed; the list of attempts says how each ended.</source>
        <translation>Jede Adresse des Peers wurde versucht und ist gescheitert; die Liste der Versuche sagt, wie jeder endete.</translation>
    </message>
    <message>
        <source>Every address of this peer failed a moment ago, so we wait before we try again; dial an address to insist.</source>
        <translation>Jede Adresse dieses Peers ist eben erst gescheitert, deshalb warten wir vor dem nächsten Versuch; wählen Sie eine Adresse an, um darauf zu bestehen.</translation>
    </message>
    <message>
        <source>The dial was given up because it was no longer wanted.</source>
        <translation>Die Anwahl wurde aufgegeben, weil sie nicht mehr gewünscht war.</translation>
    </message>
    <message>
        <source>The addresses name different peers; dial one peer at a time.</source>
        <translation>Die Adressen nennen verschiedene Peers; wählen Sie immer nur einen Peer an.</translation>
    </message>
    <message>
        <source>No address that can be dialled is known of this peer; give one.</source>
        <translation>Von diesem Peer ist keine Adresse bekannt, die sich anwählen lässt; geben Sie eine an.</translation>
    </message>
    <message>
        <source>We did not dial because a limit or a rule of ours forbids it; the detail names it.</source>
        <translation>Wir haben nicht angewählt, weil eine Grenze oder Regel von uns es verbietet; die Einzelheit nennt sie.</translation>
    </message>
    <message>
        <source>No connection came about in time; the peer is slow, away or behind a firewall.</source>
        <translation>Keine Verbindung kam rechtzeitig zustande; der Peer ist langsam, fort oder hinter einer Firewall.</translation>
    </message>
    <message>
        <source>That is our own peer id; dial another.</source>
        <translation>Das ist unsere eigene Peer-ID; wählen Sie eine andere an.</translation>
    </message>
    <message>
        <source>Too many dials are under way; wait for some to end and try again.</source>
        <translation>Zu viele Anwahlen laufen; warten Sie, bis einige enden, und versuchen Sie es dann wieder.</translation>
    </message>
    <message>
        <source>The peer answered at this address and proved that it holds its key.</source>
        <translation>Der Peer hat unter dieser Adresse geantwortet und bewiesen, dass er seinen Schlüssel hat.</translation>
    </message>
    <message>
        <source>Our own list of addresses forbids this one; the rule is named, change it if it is wrong.</source>
        <translation>Unsere eigene Adressliste verbietet diese Adresse; die Regel ist genannt, ändern Sie sie, falls sie falsch ist.</translation>
    </message>
    <message>
        <source>The attempt at this address failed; the phase and the reason say where and why.</source>
        <translation>Der Versuch mit dieser Adresse ist gescheitert; Phase und Grund sagen, wo und warum.</translation>
    </message>
    <message>
        <source>The peer said who it is and which protocols it speaks.</source>
        <translation>Der Peer hat gesagt, wer er ist und welche Protokolle er spricht.</translation>
    </message>
    <message>
        <source>This address of the peer is known; the source and the confidence say how good it is.</source>
        <translation>Diese Adresse des Peers ist bekannt; Quelle und Verlässlichkeit sagen, wie gut sie ist.</translation>
    </message>
    <message>
        <source>No address of this peer is known; give one, or join a network that can find it.</source>
        <translation>Von diesem Peer ist keine Adresse bekannt; geben Sie eine an oder treten Sie einem Netz bei, das ihn findet.</translation>
    </message>
    <message>
        <source>The peer can be reached; the addresses that failed may be old ones.</source>
        <translation>Der Peer ist erreichbar; die gescheiterten Adressen können alt sein.</translation>
    </message>
    <message>
        <source>The peer answers here but does not name this address as its own; others will not find it there.</source>
        <translation>Der Peer antwortet hier, nennt diese Adresse aber nicht als seine; andere werden ihn dort nicht finden.</translation>
    </message>
    <message>
        <source>The peer is connected but does not say who it is; it may restrict whom it tells.</source>
        <translation>Der Peer ist verbunden, sagt aber nicht, wer er ist; vielleicht beschränkt er, wem er es sagt.</translation>
    </message>
    <message>
        <source>The peer cannot be reached from here; the attempt that came furthest says why.</source>
        <translation>Der Peer ist von hier nicht erreichbar; der Versuch, der am weitesten kam, sagt warum.</translation>
    </message>
    <message>
        <source>The address is of a transport that this version does not speak; only TCP is.</source>
        <translation>Die Adresse gehört zu einem Transport, den diese Version nicht spricht; sie spricht nur TCP.</translation>
    </message>
    <message>
        <source>The peer closed before everything had come back; try again.</source>
        <translation>Der Peer hat geschlossen, bevor alles zurückgekommen war; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The peer&apos;s echo came back changed; its program is faulty.</source>
        <translation>Das Echo des Peers kam verändert zurück; sein Programm ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer sent data to echo and does not read it, which fills our memory; block it if it recurs.</source>
        <translation>Der Peer hat Daten für ein Echo gesendet und liest es nicht, was unseren Speicher füllt; sperren Sie ihn, falls es wieder vorkommt.</translation>
    </message>
    <message>
        <source>The peer did not echo in time; it is overloaded or away.</source>
        <translation>Der Peer hat kein rechtzeitiges Echo gegeben; er ist überlastet oder fort.</translation>
    </message>
    <message>
        <source>More came back than was sent for an echo; the peer&apos;s program is faulty.</source>
        <translation>Es kam mehr zurück, als für ein Echo gesendet war; das Programm des Peers ist fehlerhaft.</translation>
    </message>
    <message>
        <source>It was not done because that network is joined already; leave it first to join it otherwise.</source>
        <translation>Es wurde nicht getan, weil Sie diesem Netz schon beigetreten sind; verlassen Sie es zuerst, um ihm anders beizutreten.</translation>
    </message>
    <message>
        <source>It was not recorded in the audit log, because too many records wait for the disk; free space, then try again.</source>
        <translation>Es wurde nicht ins Auditprotokoll aufgenommen, weil zu viele Einträge auf den Datenträger warten; schaffen Sie Platz und versuchen Sie es dann wieder.</translation>
    </message>
    <message>
        <source>The program ended before every record of the audit log was on disk; the log output has those records, check the disk.</source>
        <translation>Das Programm endete, bevor jeder Eintrag des Auditprotokolls auf dem Datenträger war; die Logausgabe hat diese Einträge, prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>It was not done because the command&apos;s id was used before; whoever sends commands must number them.</source>
        <translation>Es wurde nicht getan, weil die ID des Befehls schon benutzt wurde; wer Befehle sendet, muss sie nummerieren.</translation>
    </message>
    <message>
        <source>It was not done because too many commands are under way; wait for some to end and try again.</source>
        <translation>Es wurde nicht getan, weil zu viele Befehle laufen; warten Sie, bis einige enden, und versuchen Sie es dann wieder.</translation>
    </message>
    <message>
        <source>The program ended before every event was on disk, so the history has a gap; check the disk.</source>
        <translation>Das Programm endete, bevor jedes Ereignis auf dem Datenträger war, die Geschichte hat also eine Lücke; prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>It was ended because the network was left meanwhile; join it again first.</source>
        <translation>Es wurde beendet, weil das Netz inzwischen verlassen wurde; treten Sie ihm zuerst wieder bei.</translation>
    </message>
    <message>
        <source>The holder of the identity key did not answer in time; check the token and try again.</source>
        <translation>Wer den Identitätsschlüssel hält, hat nicht rechtzeitig geantwortet; prüfen Sie das Token und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It was not done because the connection is gone; dial the peer again.</source>
        <translation>Es wurde nicht getan, weil die Verbindung fort ist; wählen Sie den Peer erneut an.</translation>
    </message>
    <message>
        <source>It was not done because that listener is closed; look at the open ones.</source>
        <translation>Es wurde nicht getan, weil dort nicht mehr gelauscht wird; sehen Sie nach, wo es noch geschieht.</translation>
    </message>
    <message>
        <source>It was not done because this program is not a member of that network; join it first.</source>
        <translation>Es wurde nicht getan, weil dieses Programm kein Mitglied jenes Netzes ist; treten Sie ihm zuerst bei.</translation>
    </message>
    <message>
        <source>It was not done because it does not undo the command that it names; undo the latest state by a new command.</source>
        <translation>Es wurde nicht getan, weil es den genannten Befehl nicht rückgängig macht; heben Sie den jüngsten Zustand durch einen neuen Befehl auf.</translation>
    </message>
    <message>
        <source>The connection was not released because nobody keeps it.</source>
        <translation>Die Verbindung wurde nicht freigegeben, weil niemand sie hält.</translation>
    </message>
    <message>
        <source>It was refused by a rule of your policy; ask whoever keeps the policy if it should be allowed.</source>
        <translation>Eine Regel Ihrer Richtlinie hat es abgewiesen; fragen Sie, wer die Richtlinie pflegt, falls es erlaubt sein sollte.</translation>
    </message>
    <message>
        <source>It was not done because the program is ending; start it again first.</source>
        <translation>Es wurde nicht getan, weil das Programm endet; starten Sie es zuerst wieder.</translation>
    </message>
    <message>
        <source>A stored event names an address that cannot be; the store was damaged or changed.</source>
        <translation>Ein gespeichertes Ereignis nennt eine unmögliche Adresse; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A stored event has an impossible kind; the store was damaged or changed.</source>
        <translation>Ein gespeichertes Ereignis ist von unmöglicher Art; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A stored event names a peer id that cannot be; the store was damaged or changed.</source>
        <translation>Ein gespeichertes Ereignis nennt eine unmögliche Peer-ID; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A text of a stored event is not in its one agreed form; the store was damaged or changed.</source>
        <translation>Ein Text eines gespeicherten Ereignisses hat nicht seine eine vereinbarte Form; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A stored event has an impossible version; the store was damaged or changed.</source>
        <translation>Ein gespeichertes Ereignis hat eine unmögliche Version; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A stored event lacks a field; the store was damaged or changed.</source>
        <translation>Einem gespeicherten Ereignis fehlt ein Feld; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A stored event is not in our encoding; the store was damaged or changed.</source>
        <translation>Ein gespeichertes Ereignis ist nicht in unserer Kodierung; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A stored event holds a number that its field cannot have; the store was damaged or changed.</source>
        <translation>Ein gespeichertes Ereignis enthält eine Zahl, die sein Feld nicht haben kann; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A stored event is larger than any that we write; the store was damaged or changed.</source>
        <translation>Ein gespeichertes Ereignis ist größer als jedes, das wir schreiben; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A stored event holds a longer list than allowed; the store was damaged or changed.</source>
        <translation>Ein gespeichertes Ereignis enthält eine längere Liste als erlaubt; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A stored event has more fields than its version; the store was damaged or changed.</source>
        <translation>Ein gespeichertes Ereignis hat mehr Felder als seine Version; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>A field of a stored event is of another type than agreed; the store was damaged or changed.</source>
        <translation>Ein Feld eines gespeicherten Ereignisses ist von anderem Typ als vereinbart; der Speicher wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <source>The message was not sent because we had closed the stream; open another.</source>
        <translation>Die Nachricht wurde nicht gesendet, weil wir den Stream geschlossen hatten; öffnen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The peer reads slower than we write to it, so the message was not sent; wait and try again.</source>
        <translation>Der Peer liest langsamer, als wir ihm schreiben, deshalb wurde die Nachricht nicht gesendet; warten Sie und versuchen Sie es dann wieder.</translation>
    </message>
    <message>
        <source>The message is larger than the protocol allows, so it was not sent; shorten it.</source>
        <translation>Die Nachricht ist größer, als das Protokoll erlaubt, und wurde deshalb nicht gesendet; kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The peer sent a message with a malformed length; its program is faulty or hostile.</source>
        <translation>Der Peer hat eine Nachricht mit fehlerhafter Länge gesendet; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer broke off within a message; its program is faulty or it went away.</source>
        <translation>Der Peer hat mitten in einer Nachricht abgebrochen; sein Programm ist fehlerhaft oder er ging fort.</translation>
    </message>
    <message>
        <source>The peer sent thousands of tiny messages at once; it wants to keep us busy, block it if it recurs.</source>
        <translation>Der Peer hat Tausende winziger Nachrichten auf einmal gesendet; er will uns beschäftigen, sperren Sie ihn, falls es wieder vorkommt.</translation>
    </message>
    <message>
        <source>The peer did not take our messages for too long, so the stream was given up; it is overloaded or holds our memory on purpose.</source>
        <translation>Der Peer hat unsere Nachrichten zu lange nicht abgenommen, deshalb wurde der Stream aufgegeben; er ist überlastet oder hält unseren Speicher mit Absicht fest.</translation>
    </message>
    <message>
        <source>The peer began a message and did not finish it in time; it is slow, faulty or holds our memory on purpose.</source>
        <translation>Der Peer hat eine Nachricht begonnen und nicht rechtzeitig beendet; er ist langsam, fehlerhaft oder hält unseren Speicher mit Absicht fest.</translation>
    </message>
    <message>
        <source>The peer announced a message larger than allowed; it is faulty or wants to fill our memory.</source>
        <translation>Der Peer hat eine größere Nachricht als erlaubt angekündigt; er ist fehlerhaft oder will unseren Speicher füllen.</translation>
    </message>
    <message>
        <source>It was refused because the policy did not decide in time, and silence is a no; try again or look at the policy.</source>
        <translation>Es wurde abgewiesen, weil die Richtlinie nicht rechtzeitig entschieden hat, und Schweigen ist ein Nein; versuchen Sie es noch einmal oder sehen Sie die Richtlinie an.</translation>
    </message>
    <message>
        <source>This is no valid asmap: it is damaged or another kind of file; get it again from its source.</source>
        <translation>Das ist keine gültige asmap: Sie ist beschädigt oder eine andere Art von Datei; holen Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>A line of the country file is no range of addresses with a country; use the files of tor-geoipdb.</source>
        <translation>Eine Zeile der Länderdatei ist kein Adressbereich mit einem Land; verwenden Sie die Dateien von tor-geoipdb.</translation>
    </message>
    <message>
        <source>Two ranges of the country file share an address, so one of them is wrong; get the file again.</source>
        <translation>Zwei Bereiche der Länderdatei teilen sich eine Adresse, einer davon ist also falsch; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>A record of the MaxMind database is damaged; get the file again from its source.</source>
        <translation>Ein Eintrag der MaxMind-Datenbank ist beschädigt; holen Sie die Datei noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>This is no MaxMind database, or its description is damaged; check which file it is.</source>
        <translation>Das ist keine MaxMind-Datenbank, oder ihre Beschreibung ist beschädigt; prüfen Sie, welche Datei es ist.</translation>
    </message>
    <message>
        <source>The MaxMind database leads out of its own file, so it is damaged; get it again from its source.</source>
        <translation>Die MaxMind-Datenbank führt aus ihrer eigenen Datei hinaus, ist also beschädigt; holen Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>This MaxMind database has a version or shape that this program does not read; use format version 2.</source>
        <translation>Diese MaxMind-Datenbank hat eine Version oder Gestalt, die dieses Programm nicht liest; verwenden Sie Formatversion 2.</translation>
    </message>
    <message>
        <source>This map of addresses is larger than any real one, so it is not read; check which file it is.</source>
        <translation>Diese Karte von Adressen ist größer als jede echte und wird deshalb nicht gelesen; prüfen Sie, welche Datei es ist.</translation>
    </message>
    <message>
        <source>The delegation&apos;s author key is unusable; make a new author key.</source>
        <translation>Der Autorenschlüssel der Vollmacht ist unbrauchbar; erzeugen Sie einen neuen.</translation>
    </message>
    <message>
        <source>The delegation&apos;s identity is not a public key that we know how to check.</source>
        <translation>Die Identität der Vollmacht ist kein öffentlicher Schlüssel, den wir prüfen können.</translation>
    </message>
    <message>
        <source>The delegation is not signed by the identity that it names.</source>
        <translation>Die Vollmacht ist nicht von der Identität signiert, die sie nennt.</translation>
    </message>
    <message>
        <source>The delegation names a topic that is empty, too long or not printable.</source>
        <translation>Die Vollmacht nennt ein Thema, das leer, zu lang oder nicht druckbar ist.</translation>
    </message>
    <message>
        <source>The delegation has ended; the identity must sign a new one.</source>
        <translation>Die Vollmacht ist abgelaufen; die Identität muss eine neue signieren.</translation>
    </message>
    <message>
        <source>The delegation is for another author key than the one in use.</source>
        <translation>Die Vollmacht gilt für einen anderen Autorenschlüssel als den verwendeten.</translation>
    </message>
    <message>
        <source>The author may not write on this topic for its identity.</source>
        <translation>Der Autor darf auf diesem Thema nicht für seine Identität schreiben.</translation>
    </message>
    <message>
        <source>The delegation lasts longer than a week or ends before it begins; make a shorter one.</source>
        <translation>Die Vollmacht dauert länger als eine Woche oder endet, bevor sie beginnt; stellen Sie eine kürzere aus.</translation>
    </message>
    <message>
        <source>The delegation cannot be read; make a new one.</source>
        <translation>Die Vollmacht kann nicht gelesen werden; stellen Sie eine neue aus.</translation>
    </message>
    <message>
        <source>No delegation is known for this author, so we cannot say whose it is.</source>
        <translation>Für diesen Autor ist keine Vollmacht bekannt, also können wir nicht sagen, zu wem er gehört.</translation>
    </message>
    <message>
        <source>The delegation is not valid yet; compare the clocks of both computers.</source>
        <translation>Die Vollmacht gilt noch nicht; vergleichen Sie die Uhren beider Computer.</translation>
    </message>
    <message>
        <source>The delegation names more topics than one may; make several.</source>
        <translation>Die Vollmacht nennt mehr Themen, als eine darf; stellen Sie mehrere aus.</translation>
    </message>
    <message>
        <source>The message&apos;s author is not a peer id; it was dropped.</source>
        <translation>Der Autor der Nachricht ist keine Peer-ID; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>The statement about who writes for whom is not valid; somebody may claim words that are not theirs.</source>
        <translation>Die Aussage, wer für wen schreibt, ist nicht gültig; vielleicht beansprucht jemand Worte, die nicht seine sind.</translation>
    </message>
    <message>
        <source>The application found no id for the message, so it was dropped.</source>
        <translation>Die Anwendung hat keine ID für die Nachricht gefunden, deshalb wurde sie verworfen.</translation>
    </message>
    <message>
        <source>The message&apos;s sequence number has a wrong size; it was dropped.</source>
        <translation>Die Folgenummer der Nachricht hat eine falsche Größe; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>The message&apos;s signature is wrong: it was forged or altered on the way, and who passed it on is blamed.</source>
        <translation>Die Signatur der Nachricht ist falsch: Sie wurde gefälscht oder unterwegs verändert, und angelastet wird es dem, der sie weitergab.</translation>
    </message>
    <message>
        <source>The message came with the key of somebody else than its author; it was dropped.</source>
        <translation>Die Nachricht kam mit dem Schlüssel eines anderen als ihres Autors; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>The message names no author; it was dropped.</source>
        <translation>Die Nachricht nennt keinen Autor; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>The message came without the key that its signature needs; it was dropped.</source>
        <translation>Die Nachricht kam ohne den Schlüssel, den ihre Signatur braucht; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>The message carries no sequence number; it was dropped.</source>
        <translation>Die Nachricht trägt keine Folgenummer; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>The message was not signed, so nobody answers for it; it was dropped.</source>
        <translation>Die Nachricht war nicht signiert, niemand steht also für sie ein; sie wurde verworfen.</translation>
    </message>
    <message>
        <source>The application judged the message invalid; who passed it on is blamed.</source>
        <translation>Die Anwendung hielt die Nachricht für ungültig; angelastet wird es dem, der sie weitergab.</translation>
    </message>
    <message>
        <source>A parameter of gossip or of its scores is out of its range; the detail names it.</source>
        <translation>Ein Parameter von Gossip oder seinen Scores liegt außerhalb seines Bereichs; die Einzelheit nennt ihn.</translation>
    </message>
    <message>
        <source>A topic must be printable text of at most 256 bytes, and not one of our own.</source>
        <translation>Ein Thema muss druckbarer Text von höchstens 256 Bytes sein und keines unserer eigenen.</translation>
    </message>
    <message>
        <source>There is no author key yet to sign messages with; try again in a moment.</source>
        <translation>Es gibt noch keinen Autorenschlüssel, um Nachrichten zu signieren; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>We are not subscribed to this topic, so there is nothing to leave.</source>
        <translation>Wir haben dieses Thema nicht abonniert, es gibt also nichts abzubestellen.</translation>
    </message>
    <message>
        <source>The message is larger than one frame of gossip; send less or in parts.</source>
        <translation>Die Nachricht ist größer als ein Frame von Gossip; senden Sie weniger oder in Teilen.</translation>
    </message>
    <message>
        <source>There is no room for another topic or peer in gossip; leave one first.</source>
        <translation>In Gossip ist kein Platz für ein weiteres Thema oder einen weiteren Peer; geben Sie zuerst eines auf.</translation>
    </message>
    <message>
        <source>The peer is not part of gossip; it must first connect and speak the protocol.</source>
        <translation>Der Peer nimmt nicht an Gossip teil; er muss sich zuerst verbinden und das Protokoll sprechen.</translation>
    </message>
    <message>
        <source>The peer named a message by an empty or far too long id; its program is faulty or hostile.</source>
        <translation>Der Peer hat eine Nachricht mit einer leeren oder viel zu langen ID genannt; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer offered another peer&apos;s address record of an impossible size; its program is faulty or hostile.</source>
        <translation>Der Peer hat den Adresseintrag eines anderen Peers in unmöglicher Größe angeboten; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer named a topic that is empty, too long or not printable; its program is faulty or hostile.</source>
        <translation>Der Peer hat ein Thema genannt, das leer, zu lang oder nicht druckbar ist; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer sent a gossip message that cannot be read; its program is faulty or hostile.</source>
        <translation>Der Peer hat eine Gossip-Nachricht gesendet, die nicht gelesen werden kann; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer sent more gossip at once than a frame holds; its program is faulty or hostile.</source>
        <translation>Der Peer hat mehr Gossip auf einmal gesendet, als ein Frame fasst; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer sent more mesh commands at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>Der Peer hat mehr Mesh-Befehle auf einmal gesendet, als wir lesen; er vergeudet unsere Zeit durch einen Fehler oder mit Absicht.</translation>
    </message>
    <message>
        <source>The peer named more message ids at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>Der Peer hat mehr Nachrichten-IDs auf einmal genannt, als wir lesen; er vergeudet unsere Zeit durch einen Fehler oder mit Absicht.</translation>
    </message>
    <message>
        <source>The peer sent more messages at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>Der Peer hat mehr Nachrichten auf einmal gesendet, als wir lesen; er vergeudet unsere Zeit durch einen Fehler oder mit Absicht.</translation>
    </message>
    <message>
        <source>The peer offered more other peers at once than we read; it may try to choose our neighbours.</source>
        <translation>Der Peer hat mehr andere Peers auf einmal angeboten, als wir lesen; vielleicht will er unsere Nachbarn aussuchen.</translation>
    </message>
    <message>
        <source>The peer announced more topics at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>Der Peer hat mehr Themen auf einmal angekündigt, als wir lesen; er vergeudet unsere Zeit durch einen Fehler oder mit Absicht.</translation>
    </message>
    <message>
        <source>What is asked for was removed when it became too old or too much; ask for a later time.</source>
        <translation>Das Gefragte wurde entfernt, als es zu alt oder zu viel wurde; fragen Sie nach einer späteren Zeit.</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction has a malformed length; its program is faulty or hostile.</source>
        <translation>Die Vorstellung des Peers hat eine fehlerhafte Länge; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer&apos;s signed addresses do not verify; they were altered or its program is faulty.</source>
        <translation>Die signierten Adressen des Peers halten der Prüfung nicht stand; sie wurden verändert oder sein Programm ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer described itself with a text that is too long or not printable; it may aim at your screen.</source>
        <translation>Der Peer hat sich mit einem Text beschrieben, der zu lang oder nicht druckbar ist; vielleicht zielt er auf Ihren Bildschirm.</translation>
    </message>
    <message>
        <source>The peer broke off within its introduction; try again, else its program is faulty.</source>
        <translation>Der Peer hat mitten in seiner Vorstellung abgebrochen; versuchen Sie es noch einmal, sonst ist sein Programm fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer introduced itself with another key than it proved to hold; it pretends to be somebody else.</source>
        <translation>Der Peer hat sich mit einem anderen Schlüssel vorgestellt, als er zu haben bewies; er gibt sich als jemand anders aus.</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction cannot be read; its program is faulty or hostile.</source>
        <translation>Die Vorstellung des Peers kann nicht gelesen werden; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer did not introduce itself though it agreed to; its program is faulty.</source>
        <translation>Der Peer hat sich nicht vorgestellt, obwohl er es zugesagt hatte; sein Programm ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer passed on another peer&apos;s signed addresses as its own; its program is faulty or hostile.</source>
        <translation>Der Peer hat die signierten Adressen eines anderen Peers als seine weitergegeben; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer did not introduce itself in time; it is slow or faulty.</source>
        <translation>Der Peer hat sich nicht rechtzeitig vorgestellt; er ist langsam oder fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction is larger than allowed; it is faulty or wants to fill our memory.</source>
        <translation>Die Vorstellung des Peers ist größer als erlaubt; er ist fehlerhaft oder will unseren Speicher füllen.</translation>
    </message>
    <message>
        <source>The peer named more addresses than allowed; it may want us to dial others for it.</source>
        <translation>Der Peer hat mehr Adressen als erlaubt genannt; vielleicht sollen wir andere für ihn anwählen.</translation>
    </message>
    <message>
        <source>The peer introduced itself in more pieces than allowed; its program is faulty or hostile.</source>
        <translation>Der Peer hat sich in mehr Stücken als erlaubt vorgestellt; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer named more protocols than allowed; it is faulty or wants to fill our memory.</source>
        <translation>Der Peer hat mehr Protokolle als erlaubt genannt; er ist fehlerhaft oder will unseren Speicher füllen.</translation>
    </message>
    <message>
        <source>The peer sent data where it has nothing to say; its program is faulty.</source>
        <translation>Der Peer hat Daten gesendet, wo er nichts zu sagen hat; sein Programm ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer sent a record that its own key does not cover; the detail says why.</source>
        <translation>Der Peer hat einen Eintrag gesendet, den sein eigener Schlüssel nicht deckt; die Einzelheit sagt warum.</translation>
    </message>
    <message>
        <source>The peer sent a record of the DHT whose time of receipt cannot be.</source>
        <translation>Der Peer hat einen Eintrag der DHT mit unmöglicher Empfangszeit gesendet.</translation>
    </message>
    <message>
        <source>The peer wanted to enter somebody else as a provider; only oneself is allowed.</source>
        <translation>Der Peer wollte jemand anders als Anbieter eintragen; erlaubt ist nur man selbst.</translation>
    </message>
    <message>
        <source>The peer sent a record of the DHT under another key than its own.</source>
        <translation>Der Peer hat einen Eintrag der DHT unter einem anderen als seinem Schlüssel gesendet.</translation>
    </message>
    <message>
        <source>The peer sent a key of the DHT that is longer than allowed.</source>
        <translation>Der Peer hat einen Schlüssel der DHT gesendet, der länger als erlaubt ist.</translation>
    </message>
    <message>
        <source>The peer sent a message of the DHT that cannot be read.</source>
        <translation>Der Peer hat eine Nachricht der DHT gesendet, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>The peer asked the DHT without saying for which key.</source>
        <translation>Der Peer hat die DHT gefragt, ohne zu sagen, nach welchem Schlüssel.</translation>
    </message>
    <message>
        <source>The peer wanted to store something in the DHT and sent nothing to store.</source>
        <translation>Der Peer wollte etwas in der DHT speichern und hat nichts zum Speichern gesendet.</translation>
    </message>
    <message>
        <source>The peer spoke of a provider of something that has no content key.</source>
        <translation>Der Peer sprach von einem Anbieter für etwas, das keinen Inhaltsschlüssel hat.</translation>
    </message>
    <message>
        <source>The peer sent a message of the DHT that is longer than allowed.</source>
        <translation>Der Peer hat eine Nachricht der DHT gesendet, die länger als erlaubt ist.</translation>
    </message>
    <message>
        <source>The peer named more peers at once than the DHT allows.</source>
        <translation>Der Peer hat mehr Peers auf einmal genannt, als die DHT erlaubt.</translation>
    </message>
    <message>
        <source>The peer asked the DHT for something that does not exist.</source>
        <translation>Der Peer hat die DHT um etwas gebeten, das es nicht gibt.</translation>
    </message>
    <message>
        <source>The peer sent a value for the DHT that is longer than allowed.</source>
        <translation>Der Peer hat einen Wert für die DHT gesendet, der länger als erlaubt ist.</translation>
    </message>
    <message>
        <source>The peer answered something else than was asked of it.</source>
        <translation>Der Peer hat etwas anderes geantwortet, als er gefragt war.</translation>
    </message>
    <message>
        <source>The record was not kept because as many as allowed are held, all nearer to us.</source>
        <translation>Der Eintrag wurde nicht behalten, weil so viele wie erlaubt da sind, alle näher bei uns.</translation>
    </message>
    <message>
        <source>The record was not kept because its writer has as many as allowed here.</source>
        <translation>Der Eintrag wurde nicht behalten, weil sein Verfasser hier so viele hat wie erlaubt.</translation>
    </message>
    <message>
        <source>The peer is not entered because its autonomous system fills its share of the bucket.</source>
        <translation>Der Peer wird nicht eingetragen, weil sein autonomes System seinen Anteil am Bucket ausfüllt.</translation>
    </message>
    <message>
        <source>The peer is not entered because its near neighbours by address fill their share of the bucket.</source>
        <translation>Der Peer wird nicht eingetragen, weil seine Nachbarn nach Adresse ihren Anteil am Bucket ausfüllen.</translation>
    </message>
    <message>
        <source>The peer is not entered because its wider network range fills its share of the bucket.</source>
        <translation>Der Peer wird nicht eingetragen, weil sein weiterer Netzbereich seinen Anteil am Bucket ausfüllt.</translation>
    </message>
    <message>
        <source>The peer is not entered in the table because it is this node.</source>
        <translation>Der Peer wird nicht in die Tabelle eingetragen, weil er dieser Knoten ist.</translation>
    </message>
    <message>
        <source>The peer is not entered because its autonomous system fills its share of the table.</source>
        <translation>Der Peer wird nicht eingetragen, weil sein autonomes System seinen Anteil an der Tabelle ausfüllt.</translation>
    </message>
    <message>
        <source>The peer is not entered because its near neighbours by address fill their share of the table.</source>
        <translation>Der Peer wird nicht eingetragen, weil seine Nachbarn nach Adresse ihren Anteil an der Tabelle ausfüllen.</translation>
    </message>
    <message>
        <source>The peer is not entered because its wider network range fills its share of the table.</source>
        <translation>Der Peer wird nicht eingetragen, weil sein weiterer Netzbereich seinen Anteil an der Tabelle ausfüllt.</translation>
    </message>
    <message>
        <source>A post-quantum private key does not match its own check; it is damaged, restore it from its backup.</source>
        <translation>Ein privater Post-Quanten-Schlüssel passt nicht zu seiner eigenen Prüfung; er ist beschädigt, stellen Sie ihn aus seiner Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A post-quantum key or ciphertext has the wrong length; it belongs to another algorithm or is cut.</source>
        <translation>Ein Post-Quanten-Schlüssel oder -Chiffrat hat die falsche Länge; es gehört zu einem anderen Verfahren oder ist abgeschnitten.</translation>
    </message>
    <message>
        <source>A post-quantum public key is malformed; do not use it, and ask its owner for another.</source>
        <translation>Ein öffentlicher Post-Quanten-Schlüssel ist fehlerhaft; verwenden Sie ihn nicht und bitten Sie seinen Besitzer um einen anderen.</translation>
    </message>
    <message>
        <source>The RSA key is too small, too large or unfit; use one of 2048 to 8192 bits, better Ed25519.</source>
        <translation>Der RSA-Schlüssel ist zu klein, zu groß oder ungeeignet; verwenden Sie einen von 2048 bis 8192 Bit, besser Ed25519.</translation>
    </message>
    <message>
        <source>The public key is no valid point of its curve; do not trust where it comes from.</source>
        <translation>Der öffentliche Schlüssel ist kein gültiger Punkt seiner Kurve; vertrauen Sie seiner Herkunft nicht.</translation>
    </message>
    <message>
        <source>The signature does not belong to this key and content; it was forged or the content changed.</source>
        <translation>Die Signatur gehört nicht zu diesem Schlüssel und Inhalt; sie wurde gefälscht oder der Inhalt hat sich geändert.</translation>
    </message>
    <message>
        <source>This is no public key, or it is damaged; copy it again from its owner.</source>
        <translation>Das ist kein öffentlicher Schlüssel, oder er ist beschädigt; kopieren Sie ihn noch einmal von seinem Besitzer.</translation>
    </message>
    <message>
        <source>The public key is not in its one agreed form, so its peer id would not be unique; ask its owner for another.</source>
        <translation>Der öffentliche Schlüssel hat nicht seine eine vereinbarte Form, seine Peer-ID wäre also nicht eindeutig; bitten Sie seinen Besitzer um einen anderen.</translation>
    </message>
    <message>
        <source>The public key is larger than allowed; use Ed25519.</source>
        <translation>Der öffentliche Schlüssel ist größer als erlaubt; verwenden Sie Ed25519.</translation>
    </message>
    <message>
        <source>The public key is of a type that this program does not know; use Ed25519.</source>
        <translation>Der öffentliche Schlüssel ist von einem Typ, den dieses Programm nicht kennt; verwenden Sie Ed25519.</translation>
    </message>
    <message>
        <source>The key lies on a curve that is not supported; use Ed25519 or P-256.</source>
        <translation>Der Schlüssel liegt auf einer Kurve, die nicht unterstützt wird; verwenden Sie Ed25519 oder P-256.</translation>
    </message>
    <message>
        <source>A connection was refused because the peer has as many as allowed; one or two are normal.</source>
        <translation>Eine Verbindung wurde abgewiesen, weil der Peer so viele hat wie erlaubt; eine oder zwei sind üblich.</translation>
    </message>
    <message>
        <source>It was refused because the peer may use no more of our memory; look at what it does.</source>
        <translation>Es wurde abgewiesen, weil der Peer nicht mehr von unserem Speicher benutzen darf; sehen Sie nach, was er tut.</translation>
    </message>
    <message>
        <source>Streams were refused because one connection has as many open or undecided as allowed; this suggests a flood.</source>
        <translation>Streams wurden abgewiesen, weil eine Verbindung so viele offen oder unentschieden hat wie erlaubt; das deutet auf eine Flut hin.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer opens them too fast; this suggests a flood.</source>
        <translation>Ein Stream wurde abgewiesen, weil der Peer sie zu schnell öffnet; das deutet auf eine Flut hin.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has as many open as allowed; look at what it does.</source>
        <translation>Ein Stream wurde abgewiesen, weil der Peer so viele offen hat wie erlaubt; sehen Sie nach, was er tut.</translation>
    </message>
    <message>
        <source>A connection was refused because its network range holds as many as allowed; one range should not own us.</source>
        <translation>Eine Verbindung wurde abgewiesen, weil ihr Netzbereich so viele hält wie erlaubt; kein Bereich soll uns besitzen.</translation>
    </message>
    <message>
        <source>A connection was refused because its network range opens them too fast; this suggests a flood.</source>
        <translation>Eine Verbindung wurde abgewiesen, weil ihr Netzbereich sie zu schnell öffnet; das deutet auf eine Flut hin.</translation>
    </message>
    <message>
        <source>A connection was refused because its network range has too many unauthenticated ones; this suggests a flood.</source>
        <translation>Eine Verbindung wurde abgewiesen, weil ihr Netzbereich zu viele unbeglaubigte hat; das deutet auf eine Flut hin.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has opened as many of that protocol as it may; look at what it does.</source>
        <translation>Ein Stream wurde abgewiesen, weil der Peer so viele dieses Protokolls geöffnet hat, wie er darf; sehen Sie nach, was er tut.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has as many of that protocol open as allowed; look at what it does.</source>
        <translation>Ein Stream wurde abgewiesen, weil der Peer so viele dieses Protokolls offen hat wie erlaubt; sehen Sie nach, was er tut.</translation>
    </message>
    <message>
        <source>A stream was refused because its protocol has as many open as allowed; look who uses it.</source>
        <translation>Ein Stream wurde abgewiesen, weil sein Protokoll so viele offen hat wie erlaubt; sehen Sie nach, wer es benutzt.</translation>
    </message>
    <message>
        <source>It was refused because we hold as many connections as allowed; raise the limit or close some.</source>
        <translation>Es wurde abgewiesen, weil wir so viele Verbindungen halten wie erlaubt; erhöhen Sie die Grenze oder schließen Sie einige.</translation>
    </message>
    <message>
        <source>An incoming connection was refused because as many as allowed came in; the rest is kept for our own dials.</source>
        <translation>Eine eingehende Verbindung wurde abgewiesen, weil so viele wie erlaubt hereinkamen; der Rest bleibt für unsere eigenen Anwahlen.</translation>
    </message>
    <message>
        <source>It was refused because connections may use no more memory; raise the limit or look who uses it.</source>
        <translation>Es wurde abgewiesen, weil Verbindungen nicht mehr Speicher benutzen dürfen; erhöhen Sie die Grenze oder sehen Sie nach, wer ihn benutzt.</translation>
    </message>
    <message>
        <source>A stream was refused because as many as allowed are open; raise the limit or look who opens them.</source>
        <translation>Ein Stream wurde abgewiesen, weil so viele wie erlaubt offen sind; erhöhen Sie die Grenze oder sehen Sie nach, wer sie öffnet.</translation>
    </message>
    <message>
        <source>A connection was refused because too many are not yet authenticated; this many at once suggests a flood.</source>
        <translation>Eine Verbindung wurde abgewiesen, weil zu viele noch nicht beglaubigt sind; so viele auf einmal deuten auf eine Flut hin.</translation>
    </message>
    <message>
        <source>The lookup was given up because it was no longer wanted.</source>
        <translation>Die Suche wurde aufgegeben, weil sie nicht mehr gewünscht war.</translation>
    </message>
    <message>
        <source>No peer of the DHT is known, so nobody can be asked; join by a bootnode first.</source>
        <translation>Kein Peer der DHT ist bekannt, also kann niemand gefragt werden; treten Sie zuerst über einen Bootknoten bei.</translation>
    </message>
    <message>
        <source>A peer of the DHT did not answer in time; it may be away or overloaded.</source>
        <translation>Ein Peer der DHT hat nicht rechtzeitig geantwortet; er kann fort oder überlastet sein.</translation>
    </message>
    <message>
        <source>None of the peers that are responsible for it has it; check the key or try later.</source>
        <translation>Keiner der zuständigen Peers hat es; prüfen Sie den Schlüssel oder versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The peer was asked to serve the DHT although it only uses it; it said no.</source>
        <translation>Der Peer wurde gebeten, der DHT zu dienen, obwohl er sie nur nutzt; er hat abgelehnt.</translation>
    </message>
    <message>
        <source>It was stored, but by fewer peers than asked for; try again or ask for fewer.</source>
        <translation>Es wurde gespeichert, aber von weniger Peers als gewünscht; versuchen Sie es noch einmal oder verlangen Sie weniger.</translation>
    </message>
    <message>
        <source>The lookup took too long; many peers are slow or away, try again.</source>
        <translation>Die Suche hat zu lange gedauert; viele Peers sind langsam oder fort, versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Too many lookups are under way; wait for some to end and try again.</source>
        <translation>Zu viele Suchen laufen; warten Sie, bis einige enden, und versuchen Sie es dann wieder.</translation>
    </message>
    <message>
        <source>As many records of our own are kept alive as allowed; give up some first.</source>
        <translation>So viele eigene Einträge wie erlaubt werden am Leben gehalten; geben Sie zuerst einige auf.</translation>
    </message>
    <message>
        <source>A packet on the local link held a name that cannot be; it was dropped.</source>
        <translation>Ein Paket im lokalen Netz enthielt einen unmöglichen Namen; es wurde verworfen.</translation>
    </message>
    <message>
        <source>A packet on the local link held a record of a wrong length; it was dropped.</source>
        <translation>Ein Paket im lokalen Netz enthielt einen Eintrag falscher Länge; es wurde verworfen.</translation>
    </message>
    <message>
        <source>A packet on the local link was longer than multicast DNS allows; it was dropped.</source>
        <translation>Ein Paket im lokalen Netz war länger, als Multicast-DNS erlaubt; es wurde verworfen.</translation>
    </message>
    <message>
        <source>A packet on the local link held more records than we read; it was dropped.</source>
        <translation>Ein Paket im lokalen Netz enthielt mehr Einträge, als wir lesen; es wurde verworfen.</translation>
    </message>
    <message>
        <source>A packet on the local link ended too early; it was dropped.</source>
        <translation>Ein Paket im lokalen Netz endete zu früh; es wurde verworfen.</translation>
    </message>
    <message>
        <source>A part of the address has a value that cannot be, such as a port above 65535; correct it.</source>
        <translation>Ein Teil der Adresse hat einen unmöglichen Wert, etwa einen Port über 65535; berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The address is empty; give one such as /ip4/192.0.2.1/tcp/4001.</source>
        <translation>Die Adresse ist leer; geben Sie eine an wie /ip4/192.0.2.1/tcp/4001.</translation>
    </message>
    <message>
        <source>A part of the address lacks its value, such as the number after /tcp; complete it.</source>
        <translation>Einem Teil der Adresse fehlt sein Wert, etwa die Zahl nach /tcp; ergänzen Sie ihn.</translation>
    </message>
    <message>
        <source>This is no address: it must begin with a slash, as in /ip4/192.0.2.1/tcp/4001.</source>
        <translation>Das ist keine Adresse: Sie muss mit einem Schrägstrich beginnen wie /ip4/192.0.2.1/tcp/4001.</translation>
    </message>
    <message>
        <source>The address is not in its one agreed form; whoever made it is faulty.</source>
        <translation>Die Adresse hat nicht ihre eine vereinbarte Form; wer sie gemacht hat, ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The address is longer than allowed; it is not one that can be used.</source>
        <translation>Die Adresse ist länger als erlaubt; sie ist keine, die sich benutzen lässt.</translation>
    </message>
    <message>
        <source>The address ends inside a part, so something is missing; copy it again.</source>
        <translation>Die Adresse endet mitten in einem Teil, etwas fehlt also; kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The address names a protocol that this program does not know; check its spelling.</source>
        <translation>Die Adresse nennt ein Protokoll, das dieses Programm nicht kennt; prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The value holds characters that its encoding does not have; check for typing errors.</source>
        <translation>Der Wert enthält Zeichen, die seine Kodierung nicht hat; suchen Sie nach Tippfehlern.</translation>
    </message>
    <message>
        <source>The text is empty where an encoded value should stand; give the value.</source>
        <translation>Der Text ist leer, wo ein kodierter Wert stehen sollte; geben Sie den Wert an.</translation>
    </message>
    <message>
        <source>The value is longer than allowed; it is not what is expected here.</source>
        <translation>Der Wert ist länger als erlaubt; er ist nicht, was hier erwartet wird.</translation>
    </message>
    <message>
        <source>The first character names no known encoding; copy the value again with its first character.</source>
        <translation>Das erste Zeichen nennt keine bekannte Kodierung; kopieren Sie den Wert noch einmal mit seinem ersten Zeichen.</translation>
    </message>
    <message>
        <source>The hash is damaged: a number within it is malformed; copy it again.</source>
        <translation>Der Hash ist beschädigt: Eine Zahl darin ist fehlerhaft; kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The hash is longer than any algorithm makes; it is damaged or no hash.</source>
        <translation>Der Hash ist länger, als irgendein Verfahren ihn macht; er ist beschädigt oder kein Hash.</translation>
    </message>
    <message>
        <source>There is more after the end of the hash; copy it again without what follows.</source>
        <translation>Nach dem Ende des Hashs folgt noch etwas; kopieren Sie ihn noch einmal ohne das Folgende.</translation>
    </message>
    <message>
        <source>The hash is shorter than it says, so a part is missing; copy it again.</source>
        <translation>Der Hash ist kürzer, als er sagt, ein Teil fehlt also; kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The hash names an algorithm that this program does not know; use one made with SHA-256.</source>
        <translation>Der Hash nennt ein Verfahren, das dieses Programm nicht kennt; verwenden Sie einen mit SHA-256.</translation>
    </message>
    <message>
        <source>The peer announced a message of an impossible length while agreeing on a protocol; its program is faulty or hostile.</source>
        <translation>Der Peer hat bei der Einigung auf ein Protokoll eine Nachricht unmöglicher Länge angekündigt; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer named a protocol in a malformed way; its program is faulty or hostile.</source>
        <translation>Der Peer hat ein Protokoll in fehlerhafter Weise genannt; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The other side does not speak libp2p; check the address and port.</source>
        <translation>Die Gegenseite spricht kein libp2p; prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>The peer proposed more protocols than it may; it wastes our time by fault or on purpose.</source>
        <translation>Der Peer hat mehr Protokolle vorgeschlagen, als er darf; er vergeudet unsere Zeit durch einen Fehler oder mit Absicht.</translation>
    </message>
    <message>
        <source>The peer agreed to a protocol that we never proposed; its program is faulty or hostile.</source>
        <translation>Der Peer hat einem Protokoll zugestimmt, das wir nie vorgeschlagen haben; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>Another program listens there already; choose another port or end that program.</source>
        <translation>Ein anderes Programm lauscht dort schon; wählen Sie einen anderen Port oder beenden Sie jenes Programm.</translation>
    </message>
    <message>
        <source>That is no address of this computer; choose one that it has, or 0.0.0.0 for all.</source>
        <translation>Das ist keine Adresse dieses Computers; wählen Sie eine, die er hat, oder 0.0.0.0 für alle.</translation>
    </message>
    <message>
        <source>The system does not allow it; ports below 1024 and local firewalls need permission.</source>
        <translation>Das System erlaubt es nicht; Ports unter 1024 und lokale Firewalls brauchen eine Berechtigung.</translation>
    </message>
    <message>
        <source>Only addresses of the form /ip4/…/tcp/… and /ip6/…/tcp/… can be used; give one of these.</source>
        <translation>Nur Adressen der Form /ip4/…/tcp/… und /ip6/…/tcp/… lassen sich benutzen; geben Sie eine davon an.</translation>
    </message>
    <message>
        <source>The system reported an error of the network; its own words say more.</source>
        <translation>Das System hat einen Netzwerkfehler gemeldet; seine eigenen Worte sagen mehr.</translation>
    </message>
    <message>
        <source>Nobody listens at that address; check the port and that the other program runs.</source>
        <translation>Unter dieser Adresse lauscht niemand; prüfen Sie den Port und ob das andere Programm läuft.</translation>
    </message>
    <message>
        <source>The connection was torn down by the other side or by something between; try again.</source>
        <translation>Die Verbindung wurde von der Gegenseite oder von etwas dazwischen abgerissen; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There was no answer in time; the computer is off, the address is wrong or a firewall drops the packets.</source>
        <translation>Es kam keine rechtzeitige Antwort; der Computer ist aus, die Adresse ist falsch oder eine Firewall verwirft die Pakete.</translation>
    </message>
    <message>
        <source>The system allows this program no more open connections; raise the limit of open files.</source>
        <translation>Das System erlaubt diesem Programm keine weiteren offenen Verbindungen; erhöhen Sie die Grenze offener Dateien.</translation>
    </message>
    <message>
        <source>There is no way to that address from here; check the network and the address.</source>
        <translation>Von hier führt kein Weg zu dieser Adresse; prüfen Sie das Netz und die Adresse.</translation>
    </message>
    <message>
        <source>This node takes no part in a DHT; start it with --serve kad.</source>
        <translation>Dieser Knoten nimmt an keiner DHT teil; starten Sie ihn mit --serve kad.</translation>
    </message>
    <message>
        <source>This node takes no part in gossip; start it with --serve gossip.</source>
        <translation>Dieser Knoten nimmt nicht an Gossip teil; starten Sie ihn mit --serve gossip.</translation>
    </message>
    <message>
        <source>This node was started without a policy, so there is none to change; start it with one.</source>
        <translation>Dieser Knoten wurde ohne Richtlinie gestartet, also gibt es keine zu ändern; starten Sie ihn mit einer.</translation>
    </message>
    <message>
        <source>The encrypted handshake broke because a message had an impossible size; the peer is faulty or somebody interferes.</source>
        <translation>Der verschlüsselte Handshake brach ab, weil eine Nachricht eine unmögliche Größe hatte; der Peer ist fehlerhaft oder jemand greift ein.</translation>
    </message>
    <message>
        <source>The peer&apos;s identity key is malformed; its program is faulty or hostile.</source>
        <translation>Der Identitätsschlüssel des Peers ist fehlerhaft; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer could not prove its identity: the signature is wrong; somebody pretends to be it.</source>
        <translation>Der Peer konnte seine Identität nicht beweisen: Die Signatur ist falsch; jemand gibt sich als er aus.</translation>
    </message>
    <message>
        <source>The peer&apos;s proof of identity cannot be read; its program is faulty or hostile.</source>
        <translation>Der Identitätsbeweis des Peers kann nicht gelesen werden; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>Data did not decrypt, so it was altered on the way or the peer is faulty; if it recurs, somebody interferes.</source>
        <translation>Daten ließen sich nicht entschlüsseln, sie wurden also unterwegs verändert oder der Peer ist fehlerhaft; falls es wieder vorkommt, greift jemand ein.</translation>
    </message>
    <message>
        <source>The peer sent an encrypted frame too short to be real; its program is faulty or hostile.</source>
        <translation>Der Peer hat einen verschlüsselten Frame gesendet, der zu kurz ist, um echt zu sein; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer sent a key that would make the encryption predictable; this is an attack, block it.</source>
        <translation>Der Peer hat einen Schlüssel gesendet, der die Verschlüsselung vorhersagbar machen würde; das ist ein Angriff, sperren Sie ihn.</translation>
    </message>
    <message>
        <source>The peer and we share no way to carry several streams; its program is too old or too different.</source>
        <translation>Der Peer und wir haben keine gemeinsame Art, mehrere Streams zu übertragen; sein Programm ist zu alt oder zu verschieden.</translation>
    </message>
    <message>
        <source>The connection carried as much as its key allows; dial again for a fresh key.</source>
        <translation>Die Verbindung hat so viel übertragen, wie ihr Schlüssel erlaubt; wählen Sie für einen frischen Schlüssel erneut an.</translation>
    </message>
    <message>
        <source>Another peer than the one dialled answered there; the address is outdated or somebody pretends to be it.</source>
        <translation>Dort hat ein anderer als der angewählte Peer geantwortet; die Adresse ist veraltet oder jemand gibt sich als er aus.</translation>
    </message>
    <message>
        <source>The peer id is damaged: it holds no valid hash; copy it again.</source>
        <translation>Die Peer-ID ist beschädigt: Sie enthält keinen gültigen Hash; kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>This is no peer id: its text is in no known form; check for missing or added characters.</source>
        <translation>Das ist keine Peer-ID: Ihr Text hat keine bekannte Form; prüfen Sie, ob Zeichen fehlen oder zu viel sind.</translation>
    </message>
    <message>
        <source>The peer id is empty; give one such as &quot;12D3Koo…&quot; or &quot;Qm…&quot;.</source>
        <translation>Die Peer-ID ist leer; geben Sie eine an wie „12D3Koo…“ oder „Qm…“.</translation>
    </message>
    <message>
        <source>This is the id of content, not of a peer; look for one that begins with &quot;12D3Koo&quot;, &quot;Qm&quot; or &quot;k51&quot;.</source>
        <translation>Das ist die ID eines Inhalts, nicht eines Peers; suchen Sie eine, die mit „12D3Koo“, „Qm“ oder „k51“ beginnt.</translation>
    </message>
    <message>
        <source>The peer id is made with a hash that peer ids do not use; it was not made by a libp2p program.</source>
        <translation>Die Peer-ID ist mit einem Hash gemacht, den Peer-IDs nicht verwenden; sie stammt nicht von einem libp2p-Programm.</translation>
    </message>
    <message>
        <source>This property cannot be compared so: texts take : = and ~, numbers and times : = &lt; &lt;= &gt; and &gt;=.</source>
        <translation>Diese Eigenschaft lässt sich so nicht vergleichen: Texte nehmen : = und ~, Zahlen und Zeiten : = &lt; &lt;= &gt; und &gt;=.</translation>
    </message>
    <message>
        <source>That property is there or not; say yes or no.</source>
        <translation>Diese Eigenschaft ist da oder nicht; sagen Sie yes oder no.</translation>
    </message>
    <message>
        <source>That is no number with a unit that is known here; write it as 0.3, 150ms or 2MiB.</source>
        <translation>Das ist keine Zahl mit einer hier bekannten Einheit; schreiben Sie sie wie 0.3, 150ms oder 2MiB.</translation>
    </message>
    <message>
        <source>That is no time; write it as 2026-01-31T08:15:00Z, 2026-01-31, or -2h for two hours ago.</source>
        <translation>Das ist keine Zeit; schreiben Sie sie wie 2026-01-31T08:15:00Z, 2026-01-31 oder -2h für „vor zwei Stunden“.</translation>
    </message>
    <message>
        <source>Something to look for is missing here; add it or leave the part out.</source>
        <translation>Hier fehlt, wonach zu suchen ist; ergänzen Sie es oder lassen Sie den Teil weg.</translation>
    </message>
    <message>
        <source>A quotation mark of the question has no partner; add the second one.</source>
        <translation>Ein Anführungszeichen der Frage hat kein Gegenstück; ergänzen Sie das zweite.</translation>
    </message>
    <message>
        <source>The question is longer than allowed; ask for less at once.</source>
        <translation>Die Frage ist länger als erlaubt; fragen Sie nach weniger auf einmal.</translation>
    </message>
    <message>
        <source>The question has more parts than allowed; ask for less at once.</source>
        <translation>Die Frage hat mehr Teile als erlaubt; fragen Sie nach weniger auf einmal.</translation>
    </message>
    <message>
        <source>Peers have no such property; choose one that is offered, or put the words in quotes to look for them.</source>
        <translation>Peers haben keine solche Eigenschaft; wählen Sie eine der angebotenen, oder setzen Sie die Wörter in Anführungszeichen, um sie zu suchen.</translation>
    </message>
    <message>
        <source>The peer asked for a measurement and closed before saying how much; its program is faulty.</source>
        <translation>Der Peer bat um eine Messung und schloss, bevor er sagte, wie viel; sein Programm ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer stopped within a measurement; it is overloaded or away.</source>
        <translation>Der Peer hat mitten in einer Messung aufgehört; er ist überlastet oder fort.</translation>
    </message>
    <message>
        <source>The peer sent before our upload was over, so the measurement is void; its program is faulty.</source>
        <translation>Der Peer sendete, bevor wir mit dem Senden fertig waren, die Messung ist also ungültig; sein Programm ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer closed before the measurement was complete, so it is void; try again.</source>
        <translation>Der Peer schloss, bevor die Messung vollständig war, sie ist also ungültig; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The peer sent more than the measurement asked for, so it is void; its program is faulty.</source>
        <translation>Der Peer hat mehr gesendet, als die Messung verlangte, sie ist also ungültig; sein Programm ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer closed while it owed us the answer to a ping; try again.</source>
        <translation>Der Peer hat geschlossen, als er uns die Antwort auf einen Ping schuldete; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The peer sent pings without reading the answers, which fills our memory; block it if it recurs.</source>
        <translation>Der Peer hat Pings gesendet, ohne die Antworten zu lesen, was unseren Speicher füllt; sperren Sie ihn, falls es wieder vorkommt.</translation>
    </message>
    <message>
        <source>The peer&apos;s answer to a ping is not what was sent; it is faulty or fakes its round-trip time.</source>
        <translation>Die Antwort des Peers auf einen Ping ist nicht, was gesendet wurde; er ist fehlerhaft oder fälscht seine Umlaufzeit.</translation>
    </message>
    <message>
        <source>The peer did not answer a ping in time; it is overloaded or away.</source>
        <translation>Der Peer hat einen Ping nicht rechtzeitig beantwortet; er ist überlastet oder fort.</translation>
    </message>
    <message>
        <source>The peer answered a ping that was not sent; it is faulty or fakes its round-trip time.</source>
        <translation>Der Peer hat einen Ping beantwortet, der nicht gesendet wurde; er ist fehlerhaft oder fälscht seine Umlaufzeit.</translation>
    </message>
    <message>
        <source>The private network&apos;s key is not exactly 32 bytes in its encoding; copy the file again.</source>
        <translation>Der Schlüssel des privaten Netzes hat in seiner Kodierung nicht genau 32 Bytes; kopieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The private network&apos;s key file is in an unknown encoding; it must say /bin/, /base16/ or /base64/.</source>
        <translation>Die Schlüsseldatei des privaten Netzes hat eine unbekannte Kodierung; sie muss /bin/, /base16/ oder /base64/ nennen.</translation>
    </message>
    <message>
        <source>The private network&apos;s key file does not begin with /key/swarm/psk/1.0.0/; check that the right file is named.</source>
        <translation>Die Schlüsseldatei des privaten Netzes beginnt nicht mit /key/swarm/psk/1.0.0/; prüfen Sie, ob die richtige Datei genannt ist.</translation>
    </message>
    <message>
        <source>The length before a message is malformed; the sender is faulty or the data damaged.</source>
        <translation>Die Länge vor einer Nachricht ist fehlerhaft; der Absender ist fehlerhaft oder die Daten sind beschädigt.</translation>
    </message>
    <message>
        <source>A message has a field with an impossible number; the sender is faulty or the data damaged.</source>
        <translation>Eine Nachricht hat ein Feld mit einer unmöglichen Nummer; der Absender ist fehlerhaft oder die Daten sind beschädigt.</translation>
    </message>
    <message>
        <source>A text of a message is not UTF-8; the sender is faulty.</source>
        <translation>Ein Text einer Nachricht ist kein UTF-8; der Absender ist fehlerhaft.</translation>
    </message>
    <message>
        <source>A message has a field of an unknown kind; the sender is faulty or the data damaged.</source>
        <translation>Eine Nachricht hat ein Feld unbekannter Art; der Absender ist fehlerhaft oder die Daten sind beschädigt.</translation>
    </message>
    <message>
        <source>A signed message is not in its one agreed form, so its signature could mean two things; do not trust it.</source>
        <translation>Eine signierte Nachricht hat nicht ihre eine vereinbarte Form, ihre Signatur könnte also zweierlei bedeuten; vertrauen Sie ihr nicht.</translation>
    </message>
    <message>
        <source>A field of a message holds a number outside what is agreed; the sender is faulty.</source>
        <translation>Ein Feld einer Nachricht enthält eine Zahl außerhalb des Vereinbarten; der Absender ist fehlerhaft.</translation>
    </message>
    <message>
        <source>A message holds a number beyond 64 bits; the sender is faulty or the data damaged.</source>
        <translation>Eine Nachricht enthält eine Zahl jenseits von 64 Bit; der Absender ist fehlerhaft oder die Daten sind beschädigt.</translation>
    </message>
    <message>
        <source>A message is longer than allowed; the sender is faulty or wants to fill our memory.</source>
        <translation>Eine Nachricht ist länger als erlaubt; der Absender ist fehlerhaft oder will unseren Speicher füllen.</translation>
    </message>
    <message>
        <source>A message ends inside a field, so a part is missing; the sender is faulty or the data was cut.</source>
        <translation>Eine Nachricht endet mitten in einem Feld, ein Teil fehlt also; der Absender ist fehlerhaft oder die Daten wurden abgeschnitten.</translation>
    </message>
    <message>
        <source>A field of a message is of another type than agreed; the sender speaks another version or is faulty.</source>
        <translation>Ein Feld einer Nachricht ist von anderem Typ als vereinbart; der Absender spricht eine andere Version oder ist fehlerhaft.</translation>
    </message>
    <message>
        <source>That is no peer id and too short for the beginning of one; give at least six of its characters.</source>
        <translation>Das ist keine Peer-ID und zu kurz für den Anfang einer solchen; geben Sie mindestens sechs ihrer Zeichen an.</translation>
    </message>
    <message>
        <source>That is no time; write it as 2026-01-31T08:15:00Z.</source>
        <translation>Das ist keine Zeit; schreiben Sie sie wie 2026-01-31T08:15:00Z.</translation>
    </message>
    <message>
        <source>A part of the query has no letter or digit to look for; leave it out or add a word.</source>
        <translation>Ein Teil der Anfrage hat weder Buchstaben noch Ziffern, nach denen sich suchen ließe; lassen Sie ihn weg oder ergänzen Sie ein Wort.</translation>
    </message>
    <message>
        <source>A quotation mark of the query has no partner; add the second one.</source>
        <translation>Ein Anführungszeichen der Anfrage hat kein Gegenstück; ergänzen Sie das zweite.</translation>
    </message>
    <message>
        <source>The query is longer than allowed; ask for less at once.</source>
        <translation>Die Anfrage ist länger als erlaubt; fragen Sie nach weniger auf einmal.</translation>
    </message>
    <message>
        <source>There is no such kind of event; write the name that stands after &quot;event&quot; in the lines of run.</source>
        <translation>Es gibt keine solche Art von Ereignis; schreiben Sie den Namen, der in den Zeilen von run nach „event“ steht.</translation>
    </message>
    <message>
        <source>The head of the audit log is not one: its log, number or hash is missing or cut.</source>
        <translation>Der Kopf des Auditprotokolls ist keiner: Sein Protokoll, seine Nummer oder sein Hash fehlt oder ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The receipt is not of the peer that was asked, or its key cannot be read.</source>
        <translation>Die Quittung ist nicht von dem gefragten Peer, oder ihr Schlüssel kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The signature of the receipt does not hold: it was altered or forged.</source>
        <translation>Die Signatur der Quittung hält der Prüfung nicht stand: Sie wurde verändert oder gefälscht.</translation>
    </message>
    <message>
        <source>The peer answered with a status that this version does not know.</source>
        <translation>Der Peer hat mit einem Status geantwortet, den diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The peer&apos;s receipt, or the file of receipts, cannot be read; it proves nothing.</source>
        <translation>Die Quittung des Peers oder die Datei der Quittungen kann nicht gelesen werden; sie beweist nichts.</translation>
    </message>
    <message>
        <source>The peer closed the stream of a receipt before it showed anything.</source>
        <translation>Der Peer hat den Stream einer Quittung geschlossen, bevor er etwas gezeigt hat.</translation>
    </message>
    <message>
        <source>The peer asked twice on one stream; a stream carries one question.</source>
        <translation>Der Peer hat auf einem Stream zweimal gefragt; ein Stream trägt eine Frage.</translation>
    </message>
    <message>
        <source>The witness signs no more for now; it is asked again with the next head.</source>
        <translation>Der Zeuge signiert vorerst nicht mehr; er wird mit dem nächsten Kopf wieder gefragt.</translation>
    </message>
    <message>
        <source>The witness has signed for another past of this audit log: it was altered, cut off or made anew.</source>
        <translation>Der Zeuge hat für eine andere Vergangenheit dieses Auditprotokolls signiert: Es wurde verändert, abgeschnitten oder neu gemacht.</translation>
    </message>
    <message>
        <source>Too many witnesses are being asked already; this one is asked with the next head.</source>
        <translation>Es werden schon zu viele Zeugen gefragt; dieser wird mit dem nächsten Kopf gefragt.</translation>
    </message>
    <message>
        <source>The public key in the record is not the one that its name stands for.</source>
        <translation>Der öffentliche Schlüssel im Eintrag ist nicht der, für den sein Name steht.</translation>
    </message>
    <message>
        <source>The name in the record&apos;s key is not one that its kind has.</source>
        <translation>Der Name im Schlüssel des Eintrags ist keiner, den seine Art hat.</translation>
    </message>
    <message>
        <source>The signature of the record does not hold: it was altered or forged.</source>
        <translation>Die Signatur des Eintrags hält der Prüfung nicht stand: Er wurde verändert oder gefälscht.</translation>
    </message>
    <message>
        <source>The record&apos;s time is over; its owner must publish it again.</source>
        <translation>Die Zeit des Eintrags ist vorbei; sein Besitzer muss ihn neu veröffentlichen.</translation>
    </message>
    <message>
        <source>The unsigned part of the record says something else than the signed one.</source>
        <translation>Der unsignierte Teil des Eintrags sagt etwas anderes als der signierte.</translation>
    </message>
    <message>
        <source>The record cannot be read as what its key says it is.</source>
        <translation>Der Eintrag lässt sich nicht als das lesen, was er seinem Schlüssel nach ist.</translation>
    </message>
    <message>
        <source>The record is longer than its kind may be.</source>
        <translation>Der Eintrag ist länger, als seine Art sein darf.</translation>
    </message>
    <message>
        <source>The key is of a kind of record that nobody here can check; it is refused.</source>
        <translation>Der Schlüssel gehört zu einer Art von Eintrag, die hier niemand prüfen kann; er wird abgewiesen.</translation>
    </message>
    <message>
        <source>The record has a kind of validity that this version does not know.</source>
        <translation>Der Eintrag hat eine Art von Gültigkeit, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>An entry of the recording is damaged; record the rehearsal again with the same seed.</source>
        <translation>Eine Stelle der Aufzeichnung ist beschädigt; zeichnen Sie den Probelauf mit demselben Seed noch einmal auf.</translation>
    </message>
    <message>
        <source>The beginning of the recording is damaged; record the rehearsal again with the same seed.</source>
        <translation>Der Anfang der Aufzeichnung ist beschädigt; zeichnen Sie den Probelauf mit demselben Seed noch einmal auf.</translation>
    </message>
    <message>
        <source>A later version of this program wrote the recording; read it with that one.</source>
        <translation>Eine spätere Version dieses Programms hat die Aufzeichnung geschrieben; lesen Sie sie mit jener.</translation>
    </message>
    <message>
        <source>This file is no recording of a rehearsal; name one that lab run --record wrote.</source>
        <translation>Diese Datei ist keine Aufzeichnung eines Probelaufs; nennen Sie eine, die lab run --record geschrieben hat.</translation>
    </message>
    <message>
        <source>The end of the recording is missing; record the rehearsal again with the same seed.</source>
        <translation>Das Ende der Aufzeichnung fehlt; zeichnen Sie den Probelauf mit demselben Seed noch einmal auf.</translation>
    </message>
    <message>
        <source>The name server sent an answer that cannot be read; try another server.</source>
        <translation>Der Nameserver hat eine Antwort gesendet, die nicht gelesen werden kann; versuchen Sie einen anderen Server.</translation>
    </message>
    <message>
        <source>That is no valid name of a computer; check its spelling.</source>
        <translation>Das ist kein gültiger Name eines Computers; prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Too many names are being looked up; try again in a moment.</source>
        <translation>Zu viele Namen werden gerade nachgeschlagen; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The name server did not answer in time; check the network and try again.</source>
        <translation>Der Nameserver hat nicht rechtzeitig geantwortet; prüfen Sie das Netz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No name server can be reached; check the network settings.</source>
        <translation>Kein Nameserver ist erreichbar; prüfen Sie die Netzwerkeinstellungen.</translation>
    </message>
    <message>
        <source>That name does not exist; check its spelling.</source>
        <translation>Diesen Namen gibt es nicht; prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The file of known peers is not of our making; it is not read, and is made anew.</source>
        <translation>Die Datei der bekannten Peers ist nicht von uns; sie wird nicht gelesen und neu angelegt.</translation>
    </message>
    <message>
        <source>The file of known peers was written by a newer version of this program; use that version.</source>
        <translation>Die Datei der bekannten Peers wurde von einer neueren Version dieses Programms geschrieben; verwenden Sie jene Version.</translation>
    </message>
    <message>
        <source>The file of known peers is damaged; it is not read, and is made anew.</source>
        <translation>Die Datei der bekannten Peers ist beschädigt; sie wird nicht gelesen und neu angelegt.</translation>
    </message>
    <message>
        <source>The file of known peers is too large to be ours; it is not read, and is made anew.</source>
        <translation>Die Datei der bekannten Peers ist zu groß, um von uns zu sein; sie wird nicht gelesen und neu angelegt.</translation>
    </message>
    <message>
        <source>A value of the scenario is of the wrong type or out of range; correct the key that is named.</source>
        <translation>Ein Wert des Szenarios ist vom falschen Typ oder außerhalb seines Bereichs; berichtigen Sie den genannten Schlüssel.</translation>
    </message>
    <message>
        <source>The scenario lacks a key that it cannot do without; add it.</source>
        <translation>Dem Szenario fehlt ein Schlüssel, ohne den es nicht geht; ergänzen Sie ihn.</translation>
    </message>
    <message>
        <source>This scenario needs the virtual network, which real sockets cannot stand in for; leave out --sockets.</source>
        <translation>Dieses Szenario braucht das virtuelle Netz, das echte Sockets nicht ersetzen können; lassen Sie --sockets weg.</translation>
    </message>
    <message>
        <source>The scenario&apos;s file is no TOML; correct the line that is named.</source>
        <translation>Die Datei des Szenarios ist kein TOML; berichtigen Sie die genannte Zeile.</translation>
    </message>
    <message>
        <source>The scenario names something that a rehearsal does not know; correct or remove the key.</source>
        <translation>Das Szenario nennt etwas, das ein Probelauf nicht kennt; berichtigen oder entfernen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>There is no scenario of this name; vedette-node lab list names them all.</source>
        <translation>Es gibt kein Szenario dieses Namens; vedette-node lab list nennt sie alle.</translation>
    </message>
    <message>
        <source>The key file asks for more memory or time than allowed; it was not written by this program.</source>
        <translation>Die Schlüsseldatei verlangt mehr Speicher oder Zeit als erlaubt; sie wurde nicht von diesem Programm geschrieben.</translation>
    </message>
    <message>
        <source>The key file is not one of ours or holds no key; check that the right file is named.</source>
        <translation>Die Schlüsseldatei ist keine von uns oder enthält keinen Schlüssel; prüfen Sie, ob die richtige Datei genannt ist.</translation>
    </message>
    <message>
        <source>The key file was written by a newer version of this program; use that version.</source>
        <translation>Die Schlüsseldatei wurde von einer neueren Version dieses Programms geschrieben; verwenden Sie jene Version.</translation>
    </message>
    <message>
        <source>The key file does not open: the passphrase is wrong or the file was altered; try again, then use the backup.</source>
        <translation>Die Schlüsseldatei lässt sich nicht öffnen: Die Passphrase ist falsch oder die Datei wurde verändert; versuchen Sie es noch einmal und nehmen Sie dann die Sicherung.</translation>
    </message>
    <message>
        <source>A record of the event log was changed after it was written; keep the files as evidence and restore a backup.</source>
        <translation>Ein Eintrag des Ereignisprotokolls wurde nach dem Schreiben verändert; bewahren Sie die Dateien als Beweis auf und spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>A record or a whole segment of the event log is missing; keep the files as evidence and restore a backup.</source>
        <translation>Ein Eintrag oder ein ganzes Segment des Ereignisprotokolls fehlt; bewahren Sie die Dateien als Beweis auf und spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>The other side closed before the connection was open; in a private network the keys differ, else it refused us.</source>
        <translation>Die Gegenseite hat geschlossen, bevor die Verbindung offen war; in einem privaten Netz sind die Schlüssel verschieden, sonst hat sie uns abgewiesen.</translation>
    </message>
    <message>
        <source>The peer and we share no encryption; offer both Noise and TLS, or ask its operator to.</source>
        <translation>Der Peer und wir haben keine gemeinsame Verschlüsselung; bieten Sie Noise und TLS an oder bitten Sie seinen Betreiber darum.</translation>
    </message>
    <message>
        <source>The peer makes us answer and does not take the answers, which fills our memory; block it if it recurs.</source>
        <translation>Der Peer lässt uns antworten und nimmt die Antworten nicht ab, was unseren Speicher füllt; sperren Sie ihn, falls es wieder vorkommt.</translation>
    </message>
    <message>
        <source>The peer did not finish in time what it began, the opening of a connection or a frame; it is slow, faulty or holds our places on purpose.</source>
        <translation>Der Peer hat nicht rechtzeitig beendet, was er begann, den Aufbau einer Verbindung oder einen Frame; er ist langsam, fehlerhaft oder hält unsere Plätze mit Absicht besetzt.</translation>
    </message>
    <message>
        <source>The peer did not agree on a stream&apos;s protocol in time, so the stream was reset; it is slow or faulty.</source>
        <translation>Der Peer hat sich nicht rechtzeitig auf das Protokoll eines Streams geeinigt, deshalb wurde der Stream zurückgesetzt; er ist langsam oder fehlerhaft.</translation>
    </message>
    <message>
        <source>The holder of the identity key has too many requests waiting; try again in a moment.</source>
        <translation>Wer den Identitätsschlüssel hält, hat zu viele wartende Anfragen; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The holder of the identity key does not sign for this purpose; change its rules if it should.</source>
        <translation>Wer den Identitätsschlüssel hält, signiert nicht für diesen Zweck; ändern Sie seine Regeln, falls er es soll.</translation>
    </message>
    <message>
        <source>The identity key cannot be reached: its token is gone, locked or hung; insert and unlock it, then try again.</source>
        <translation>Der Identitätsschlüssel ist nicht erreichbar: Sein Token ist fort, gesperrt oder hängt; stecken Sie es ein, entsperren Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A stored state of the network cannot be read, so the store was damaged or changed; restore a backup.</source>
        <translation>Ein gespeicherter Zustand des Netzes kann nicht gelesen werden, der Speicher wurde also beschädigt oder verändert; spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>A stored state of the network was written by a newer version of this program; use that version.</source>
        <translation>Ein gespeicherter Zustand des Netzes wurde von einer neueren Version dieses Programms geschrieben; verwenden Sie jene Version.</translation>
    </message>
    <message>
        <source>Another program holds the file; end it and try again.</source>
        <translation>Ein anderes Programm hält die Datei; beenden Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file cannot be opened; check that the folder exists and may be written.</source>
        <translation>Die Datei lässt sich nicht öffnen; prüfen Sie, ob es den Ordner gibt und er beschreibbar ist.</translation>
    </message>
    <message>
        <source>The file is damaged or no store of ours; restore it from a backup.</source>
        <translation>Die Datei ist beschädigt oder kein Speicher von uns; stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The disk reported an error; its own words say more, check the disk.</source>
        <translation>Der Datenträger hat einen Fehler gemeldet; seine eigenen Worte sagen mehr, prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was written; free some space.</source>
        <translation>Der Datenträger ist voll, deshalb wurde nichts geschrieben; schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>The question to the store took longer than allowed and was ended; ask for less or for a shorter time.</source>
        <translation>Die Frage an den Speicher hat länger als erlaubt gedauert und wurde beendet; fragen Sie nach weniger oder nach einer kürzeren Zeit.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of this program; use that version.</source>
        <translation>Die Datei wurde von einer neueren Version dieses Programms geschrieben; verwenden Sie jene Version.</translation>
    </message>
    <message>
        <source>The connection ended before the exchange was over; dial again.</source>
        <translation>Die Verbindung endete, bevor der Austausch vorbei war; wählen Sie erneut an.</translation>
    </message>
    <message>
        <source>The peer kept a stream open long after the exchange was over; it is careless or holds our memory.</source>
        <translation>Der Peer hat einen Stream lange nach dem Ende des Austauschs offen gehalten; er ist nachlässig oder hält unseren Speicher fest.</translation>
    </message>
    <message>
        <source>The peer does not speak that protocol; choose another or another peer.</source>
        <translation>Der Peer spricht dieses Protokoll nicht; wählen Sie ein anderes oder einen anderen Peer.</translation>
    </message>
    <message>
        <source>The exchange was refused by a limit or a rule of ours; the detail names it.</source>
        <translation>Der Austausch wurde von einer Grenze oder Regel von uns abgewiesen; die Einzelheit nennt sie.</translation>
    </message>
    <message>
        <source>The peer broke off the exchange; it may not want to serve it now, try later.</source>
        <translation>Der Peer hat den Austausch abgebrochen; vielleicht will er gerade nicht, versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The peer&apos;s task has no deadline, or one more than an hour away.</source>
        <translation>Der Auftrag des Peers hat keine Frist oder eine, die mehr als eine Stunde entfernt ist.</translation>
    </message>
    <message>
        <source>The peer&apos;s task is of no kind, or of one whose name is too long or not plain; nobody was asked.</source>
        <translation>Der Auftrag des Peers hat keine Art oder eine, deren Name zu lang oder nicht schlicht ist; niemand wurde gefragt.</translation>
    </message>
    <message>
        <source>The peer ended the task with a status that this version does not know.</source>
        <translation>Der Peer hat den Auftrag mit einem Status beendet, den diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The peer&apos;s task or reply is longer than 256 KiB; send large data another way.</source>
        <translation>Der Auftrag oder die Antwort des Peers ist länger als 256 KiB; senden Sie große Daten auf anderem Weg.</translation>
    </message>
    <message>
        <source>The peer answered another task than the one it was asked; the reply was dropped.</source>
        <translation>Der Peer hat einen anderen Auftrag beantwortet als den, um den er gebeten war; die Antwort wurde verworfen.</translation>
    </message>
    <message>
        <source>The peer sent a task or a reply that cannot be read; its program is faulty or hostile.</source>
        <translation>Der Peer hat einen Auftrag oder eine Antwort gesendet, die nicht gelesen werden kann; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer&apos;s task or reply has no number, so nothing can be matched to it.</source>
        <translation>Der Auftrag oder die Antwort des Peers hat keine Nummer, also lässt sich nichts zuordnen.</translation>
    </message>
    <message>
        <source>The peer closed the stream of a task before it asked for anything.</source>
        <translation>Der Peer hat den Stream eines Auftrags geschlossen, bevor er um etwas gebeten hat.</translation>
    </message>
    <message>
        <source>The peer gave two of its tasks the same number at a time; the second was reset.</source>
        <translation>Der Peer hat zwei seiner Aufträge zugleich dieselbe Nummer gegeben; der zweite wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>The peer asked twice on one stream; a stream carries one task.</source>
        <translation>Der Peer hat auf einem Stream zweimal gefragt; ein Stream trägt einen Auftrag.</translation>
    </message>
    <message>
        <source>Nobody waits for this task any more: it was answered, taken back or expired.</source>
        <translation>Auf diesen Auftrag wartet niemand mehr: Er wurde beantwortet, zurückgenommen oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>The result of the task is longer than 256 KiB; send large data another way.</source>
        <translation>Das Ergebnis des Auftrags ist länger als 256 KiB; senden Sie große Daten auf anderem Weg.</translation>
    </message>
    <message>
        <source>The identity within the peer&apos;s certificate cannot be read; its program is faulty or hostile.</source>
        <translation>Die Identität im Zertifikat des Peers kann nicht gelesen werden; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The identity key within the peer&apos;s certificate is malformed; its program is faulty or hostile.</source>
        <translation>Der Identitätsschlüssel im Zertifikat des Peers ist fehlerhaft; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate is not signed by its own key; it was altered or forged.</source>
        <translation>Das Zertifikat des Peers ist nicht mit seinem eigenen Schlüssel signiert; es wurde verändert oder gefälscht.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate cannot be read; its program is faulty or hostile.</source>
        <translation>Das Zertifikat des Peers kann nicht gelesen werden; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate carries two identities; this is an attempt to mislead, block it.</source>
        <translation>Das Zertifikat des Peers trägt zwei Identitäten; das ist ein Täuschungsversuch, sperren Sie ihn.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate has expired; a clock is wrong or its program does not renew it.</source>
        <translation>Das Zertifikat des Peers ist abgelaufen; eine Uhr geht falsch oder sein Programm erneuert es nicht.</translation>
    </message>
    <message>
        <source>The TLS handshake failed; the detail has the library&apos;s words, and Noise may work instead.</source>
        <translation>Der TLS-Handshake ist gescheitert; die Einzelheit hat die Worte der Bibliothek, und Noise gelingt vielleicht stattdessen.</translation>
    </message>
    <message>
        <source>The other side speaks TLS but not libp2p; check the address and port.</source>
        <translation>Die Gegenseite spricht TLS, aber kein libp2p; prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate does not carry a libp2p identity; its program is no libp2p.</source>
        <translation>Das Zertifikat des Peers trägt keine libp2p-Identität; sein Programm ist kein libp2p.</translation>
    </message>
    <message>
        <source>The peer did not send exactly one certificate as libp2p asks; its program is faulty or no libp2p.</source>
        <translation>Der Peer hat nicht genau ein Zertifikat gesendet, wie libp2p es verlangt; sein Programm ist fehlerhaft oder kein libp2p.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate begins in the future; a clock is wrong, compare both computers&apos; time.</source>
        <translation>Das Zertifikat des Peers beginnt in der Zukunft; eine Uhr geht falsch, vergleichen Sie die Zeit beider Computer.</translation>
    </message>
    <message>
        <source>The peer sent more for its handshake than any certificate needs; its program is faulty or hostile.</source>
        <translation>Der Peer hat für seinen Handshake mehr gesendet, als irgendein Zertifikat braucht; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate holds fields that libp2p forbids; its program is faulty or hostile.</source>
        <translation>Das Zertifikat des Peers enthält Felder, die libp2p verbietet; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate makes a demand that we do not know and may not ignore; its program is too different.</source>
        <translation>Das Zertifikat des Peers stellt eine Forderung, die wir nicht kennen und nicht übergehen dürfen; sein Programm ist zu verschieden.</translation>
    </message>
    <message>
        <source>The trials were stopped before their end; what was told stands.</source>
        <translation>Die Versuche wurden vor ihrem Ende abgebrochen; was gemeldet wurde, gilt.</translation>
    </message>
    <message>
        <source>A number is written longer than needed, which no honest encoder does; do not trust where the data comes from.</source>
        <translation>Eine Zahl ist länger geschrieben als nötig, was kein ehrlicher Kodierer tut; vertrauen Sie der Herkunft der Daten nicht.</translation>
    </message>
    <message>
        <source>A number does not fit 64 bits, so the data is damaged or made to mislead; get it again from its source.</source>
        <translation>Eine Zahl passt nicht in 64 Bit, die Daten sind also beschädigt oder sollen täuschen; holen Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>The data ends inside a number, so it is incomplete; get it again from its source.</source>
        <translation>Die Daten enden mitten in einer Zahl, sind also unvollständig; holen Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>The peer sent many frames that do nothing; it wants to keep us busy, block it if it recurs.</source>
        <translation>Der Peer hat viele Frames gesendet, die nichts bewirken; er will uns beschäftigen, sperren Sie ihn, falls es wieder vorkommt.</translation>
    </message>
    <message>
        <source>The peer sent data after it had closed its side; its program is faulty.</source>
        <translation>Der Peer hat Daten gesendet, nachdem er seine Seite geschlossen hatte; sein Programm ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer went on sending for streams that are gone; it is faulty or wants to keep us busy.</source>
        <translation>Der Peer hat weiter für Streams gesendet, die es nicht mehr gibt; er ist fehlerhaft oder will uns beschäftigen.</translation>
    </message>
    <message>
        <source>The peer sent pings faster than any program needs; it wants to keep us busy, block it if it recurs.</source>
        <translation>Der Peer hat schneller Pings gesendet, als irgendein Programm sie braucht; er will uns beschäftigen, sperren Sie ihn, falls es wieder vorkommt.</translation>
    </message>
    <message>
        <source>The peer mixed up frames of the connection and of streams; its program is faulty or hostile.</source>
        <translation>Der Peer hat Frames der Verbindung und der Streams verwechselt; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer opened a stream under a number that was used; its program is faulty or hostile.</source>
        <translation>Der Peer hat einen Stream unter einer schon benutzten Nummer geöffnet; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer went on opening streams after many refusals; it is faulty or wants to exhaust us.</source>
        <translation>Der Peer hat nach vielen Abweisungen weiter Streams geöffnet; er ist fehlerhaft oder will uns erschöpfen.</translation>
    </message>
    <message>
        <source>The peer answered a ping that we did not send; its program is faulty or hostile.</source>
        <translation>Der Peer hat einen Ping beantwortet, den wir nicht gesendet haben; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer sent a frame with unknown flags; its program is faulty or hostile.</source>
        <translation>Der Peer hat einen Frame mit unbekannten Flags gesendet; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer sent data for a stream that nobody opened; its program is faulty or hostile.</source>
        <translation>Der Peer hat Daten für einen Stream gesendet, den niemand geöffnet hat; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer sent a frame of an unknown type; its program is faulty or hostile.</source>
        <translation>Der Peer hat einen Frame unbekannten Typs gesendet; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer speaks an unknown version of the multiplexer; its program is too new or faulty.</source>
        <translation>Der Peer spricht eine unbekannte Version des Multiplexers; sein Programm ist zu neu oder fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer sent more than we agreed to hold; it is faulty or wants to fill our memory.</source>
        <translation>Der Peer hat mehr gesendet, als wir zu halten zugesagt hatten; er ist fehlerhaft oder will unseren Speicher füllen.</translation>
    </message>
    <message>
        <source>The peer granted us more than can be counted; its program is faulty or hostile.</source>
        <translation>Der Peer hat uns mehr eingeräumt, als sich zählen lässt; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>The peer opened a stream with a number that is ours to give; its program is faulty or hostile.</source>
        <translation>Der Peer hat einen Stream mit einer Nummer geöffnet, die wir zu vergeben haben; sein Programm ist fehlerhaft oder feindlich.</translation>
    </message>
    <message>
        <source>No new stream can be opened because one side is closing the connection; dial again.</source>
        <translation>Es kann kein neuer Stream geöffnet werden, weil eine Seite die Verbindung schließt; wählen Sie erneut an.</translation>
    </message>
    <message>
        <source>The connection has used all its stream numbers; dial again for a new one.</source>
        <translation>Die Verbindung hat alle ihre Stream-Nummern verbraucht; wählen Sie für eine neue erneut an.</translation>
    </message>
    <message>
        <source>No new stream was opened because too many are open or unanswered; wait for some to end.</source>
        <translation>Es wurde kein neuer Stream geöffnet, weil zu viele offen oder unbeantwortet sind; warten Sie, bis einige enden.</translation>
    </message>
    <message>
        <source>It holds, but only until the program ends, because the list of blocked peers could not be written; make room on the disk, then do it again.</source>
        <translation>Es gilt, aber nur bis das Programm endet, denn die Liste der gesperrten Peers konnte nicht geschrieben werden; schaffen Sie Platz auf dem Datenträger und tun Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The examination is over already; begin another one.</source>
        <translation>Die Untersuchung ist schon vorbei; beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>It was ended early, because you asked for that.</source>
        <translation>Es wurde vorzeitig beendet, weil Sie darum gebeten haben.</translation>
    </message>
    <message>
        <source>The program for tokens, vedette-token, could not be started; check that it is installed beside this one.</source>
        <translation>Das Programm für Token, vedette-token, konnte nicht gestartet werden; prüfen Sie, ob es neben diesem installiert ist.</translation>
    </message>
    <message>
        <source>The token&apos;s module took its process down, and nothing else; check the module, then try again.</source>
        <translation>Das Modul des Tokens hat seinen Prozess zum Absturz gebracht, sonst nichts; prüfen Sie das Modul und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The token&apos;s module did not answer in time, so its process was ended; check the token, then try again.</source>
        <translation>Das Modul des Tokens hat nicht rechtzeitig geantwortet, sein Prozess wurde beendet; prüfen Sie das Token und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The token&apos;s module answered what cannot be true, so it is not used any more; replace the module.</source>
        <translation>Das Modul des Tokens hat etwas geantwortet, das nicht stimmen kann, und wird nicht mehr benutzt; ersetzen Sie das Modul.</translation>
    </message>
    <message>
        <source>The process for the token&apos;s module could not be confined, so the module was not loaded; use a kernel with Landlock.</source>
        <translation>Der Prozess für das Modul des Tokens ließ sich nicht einsperren, das Modul wurde nicht geladen; benutzen Sie einen Kernel mit Landlock.</translation>
    </message>
    <message>
        <source>Too many requests wait for the token; wait for some to end and try again.</source>
        <translation>Zu viele Anfragen warten auf das Token; warten Sie, bis einige beendet sind, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The process for the token does not do that; ask for what it knows.</source>
        <translation>Der Prozess für das Token tut das nicht; verlangen Sie etwas, das er kennt.</translation>
    </message>
    <message>
        <source>There is no PKCS#11 module at that path, or it cannot be loaded; give the path of your token&apos;s module.</source>
        <translation>Unter diesem Pfad gibt es kein PKCS#11-Modul, oder es lässt sich nicht laden; geben Sie den Pfad des Moduls Ihres Tokens an.</translation>
    </message>
    <message>
        <source>The token&apos;s module failed with a code of its own; look it up in the module&apos;s manual.</source>
        <translation>Das Modul des Tokens ist mit einem eigenen Code gescheitert; schlagen Sie ihn in der Anleitung des Moduls nach.</translation>
    </message>
    <message>
        <source>The token&apos;s module answered something that is no key, signature or token; check its version.</source>
        <translation>Das Modul des Tokens hat etwas geantwortet, das weder Schlüssel, Signatur noch Token ist; prüfen Sie seine Version.</translation>
    </message>
    <message>
        <source>No token fits that description; plug it in, or look at what is there with vedette-node keys tokens.</source>
        <translation>Auf diese Beschreibung passt kein Token; stecken Sie es ein, oder sehen Sie mit vedette-node keys tokens nach, was da ist.</translation>
    </message>
    <message>
        <source>Several tokens or keys fit that description; add the serial, or the key&apos;s id.</source>
        <translation>Mehrere Token oder Schlüssel passen auf diese Beschreibung; geben Sie die Seriennummer oder die ID des Schlüssels dazu an.</translation>
    </message>
    <message>
        <source>The token has no PIN of its user yet; initialise it, or have the security officer set one.</source>
        <translation>Das Token hat noch keine PIN seines Benutzers; initialisieren Sie es, oder lassen Sie den Security Officer eine setzen.</translation>
    </message>
    <message>
        <source>The token is in use, and initialising it would destroy its keys; say so explicitly if that is meant.</source>
        <translation>Das Token ist in Gebrauch, und eine Initialisierung würde seine Schlüssel vernichten; sagen Sie ausdrücklich, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>The token was removed, or answers no more; plug it in again.</source>
        <translation>Das Token wurde entfernt oder antwortet nicht mehr; stecken Sie es wieder ein.</translation>
    </message>
    <message>
        <source>The token wants its PIN first; log in again.</source>
        <translation>Das Token verlangt zuerst seine PIN; melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>The PIN is wrong; look at how many tries are left before you try again.</source>
        <translation>Die PIN ist falsch; sehen Sie nach, wie viele Versuche bleiben, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The PIN is locked after too many wrong ones; the security officer can reset it, and a TPM opens again after its lockout time.</source>
        <translation>Die PIN ist nach zu vielen falschen gesperrt; der Security Officer kann sie zurücksetzen, und ein TPM öffnet sich nach seiner Sperrzeit wieder.</translation>
    </message>
    <message>
        <source>The token wants a PIN of another length; choose one within its bounds.</source>
        <translation>Das Token verlangt eine PIN anderer Länge; wählen Sie eine innerhalb seiner Grenzen.</translation>
    </message>
    <message>
        <source>One more wrong PIN would lock the token, so it was not tried; be sure of the PIN, then insist with --final-try.</source>
        <translation>Noch eine falsche PIN würde das Token sperren, daher wurde sie nicht versucht; seien Sie der PIN sicher und bestehen Sie mit --final-try darauf.</translation>
    </message>
    <message>
        <source>The token is write-protected; take off the protection, or use another one.</source>
        <translation>Das Token ist schreibgeschützt; heben Sie den Schutz auf, oder benutzen Sie ein anderes.</translation>
    </message>
    <message>
        <source>There is no such key in the token, or its private half is not seen; look at its keys with vedette-node keys list.</source>
        <translation>Diesen Schlüssel gibt es im Token nicht, oder seine private Hälfte ist nicht zu sehen; sehen Sie mit vedette-node keys list nach.</translation>
    </message>
    <message>
        <source>A token or key with that label or id is there already, so nothing was made; choose another.</source>
        <translation>Ein Token oder Schlüssel mit diesem Namen oder dieser ID ist schon da, daher wurde nichts erzeugt; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The token does not offer that algorithm; choose another one, or another token.</source>
        <translation>Das Token bietet diesen Algorithmus nicht an; wählen Sie einen anderen oder ein anderes Token.</translation>
    </message>
    <message>
        <source>The token did not make the key as asked, so the key was destroyed again; do not use this module for keys.</source>
        <translation>Das Token hat den Schlüssel nicht wie verlangt erzeugt, daher wurde er wieder vernichtet; benutzen Sie dieses Modul nicht für Schlüssel.</translation>
    </message>
    <message>
        <source>A throw-away signature by the key does not hold, so the key is not used; do not use this module for keys.</source>
        <translation>Eine Probesignatur mit dem Schlüssel hält nicht, daher wird er nicht benutzt; benutzen Sie dieses Modul nicht für Schlüssel.</translation>
    </message>
    <message>
        <source>The token forbids that for this key; its attributes say why, see vedette-node keys show.</source>
        <translation>Das Token verbietet das für diesen Schlüssel; seine Attribute sagen warum, siehe vedette-node keys show.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the event log: it is read as far as this version understands it and nothing is added; use that version to record.</source>
        <translation>Das Ereignisprotokoll wurde von einer neueren Version dieses Programms geschrieben: Es lässt sich lesen, soweit diese Version es versteht, und nichts wird hinzugefügt. Nehmen Sie zum Aufzeichnen jene Version.</translation>
    </message>
    <message>
        <source>The file could not be read to its end; check the disk and try again.</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden; prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The policy is no TOML; correct the line that is named.</source>
        <translation>Die Richtlinie ist kein TOML; korrigieren Sie die genannte Zeile.</translation>
    </message>
    <message>
        <source>The policy is larger than this program reads; split or shorten it.</source>
        <translation>Die Richtlinie ist größer, als dieses Programm liest; teilen oder kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The policy names something that a policy does not know; correct or remove the line that is named.</source>
        <translation>Die Richtlinie nennt etwas, das eine Richtlinie nicht kennt; korrigieren oder entfernen Sie die genannte Zeile.</translation>
    </message>
    <message>
        <source>A value of the policy is of the wrong type or form; correct the line that is named.</source>
        <translation>Ein Wert der Richtlinie hat den falschen Typ oder die falsche Form; korrigieren Sie die genannte Zeile.</translation>
    </message>
    <message>
        <source>The policy lacks something that it cannot do without; add it.</source>
        <translation>Der Richtlinie fehlt etwas Unverzichtbares; ergänzen Sie es.</translation>
    </message>
    <message>
        <source>The policy names an action that does not exist; correct the line that is named.</source>
        <translation>Die Richtlinie nennt eine Handlung, die es nicht gibt; korrigieren Sie die genannte Zeile.</translation>
    </message>
    <message>
        <source>This action has no resource; leave out what stands behind its colon.</source>
        <translation>Diese Handlung hat keine Ressource; lassen Sie weg, was hinter ihrem Doppelpunkt steht.</translation>
    </message>
    <message>
        <source>Two rules or two segments of the policy have one name, so nobody could tell them apart; rename one.</source>
        <translation>Zwei Regeln oder zwei Segmente der Richtlinie heißen gleich, sodass niemand sie unterscheiden kann; benennen Sie eines um.</translation>
    </message>
    <message>
        <source>A peer or owner is in two segments, so its rights would be unclear; remove it from one.</source>
        <translation>Ein Peer oder Besitzer steht in zwei Segmenten, sodass seine Rechte unklar wären; entfernen Sie ihn aus einem.</translation>
    </message>
    <message>
        <source>The files of the policy have different versions, so they do not belong together; take those of one.</source>
        <translation>Die Dateien der Richtlinie haben verschiedene Versionen und gehören also nicht zusammen; nehmen Sie die einer Version.</translation>
    </message>
    <message>
        <source>The signed policy says another version than its text; sign it anew.</source>
        <translation>Die signierte Richtlinie nennt eine andere Version als ihr Text; signieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The signed policy was made in the future by our clock; set the clocks right.</source>
        <translation>Die signierte Richtlinie wurde nach unserer Uhr in der Zukunft gemacht; stellen Sie die Uhren richtig.</translation>
    </message>
    <message>
        <source>The time of the signed policy is over; have a fresh one signed.</source>
        <translation>Die Zeit der signierten Richtlinie ist abgelaufen; lassen Sie eine neue signieren.</translation>
    </message>
    <message>
        <source>There are two policies of one version: somebody who may sign told two stories; keep both.</source>
        <translation>Es gibt zwei Richtlinien einer Version: Jemand, der signieren darf, hat zwei Geschichten erzählt; bewahren Sie beide auf.</translation>
    </message>
    <message>
        <source>The signed policy is of an earlier version than the one that ruled; sign a later one.</source>
        <translation>Die signierte Richtlinie hat eine frühere Version als die, die galt; signieren Sie eine spätere.</translation>
    </message>
    <message>
        <source>No rule of the policy allows this; what no rule allows is refused.</source>
        <translation>Keine Regel der Richtlinie erlaubt das; was keine Regel erlaubt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>The request is no JSON, or it names something unknown or a value of the wrong type; correct it.</source>
        <translation>Die Anfrage ist kein JSON, oder sie nennt etwas Unbekanntes oder einen Wert vom falschen Typ; korrigieren Sie sie.</translation>
    </message>
    <message>
        <source>The compressed file ends too early, so a part is missing; get it again from its source.</source>
        <translation>Die komprimierte Datei endet zu früh, ein Teil fehlt also; holen Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>The compressed file is damaged; get it again from its source.</source>
        <translation>Die komprimierte Datei ist beschädigt; holen Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>This zip is encrypted, packed in an unusual way or holds not exactly one file; unpack it first.</source>
        <translation>Dieses Zip ist verschlüsselt, ungewöhnlich gepackt oder enthält nicht genau eine Datei; entpacken Sie es zuerst.</translation>
    </message>
    <message>
        <source>The file is larger, once unpacked, than this program reads; split it.</source>
        <translation>Die Datei ist entpackt größer, als dieses Programm liest; teilen Sie sie.</translation>
    </message>
    <message>
        <source>A line is longer, or has more fields, than any such data; check which file it is.</source>
        <translation>Eine Zeile ist länger oder hat mehr Felder als alle solchen Daten; prüfen Sie, welche Datei es ist.</translation>
    </message>
    <message>
        <source>A quoted field does not end where it must, so the row cannot be read; correct the line.</source>
        <translation>Ein Feld in Anführungszeichen endet nicht, wo es muss, die Zeile ist also nicht lesbar; berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>A column that this kind of input needs is missing; see vedette-node detect --help.</source>
        <translation>Eine Spalte, die diese Art von Eingabe braucht, fehlt; siehe vedette-node detect --help.</translation>
    </message>
    <message>
        <source>A field is not the number or time that it must be; correct the line.</source>
        <translation>Ein Feld ist nicht die Zahl oder Zeit, die es sein muss; berichtigen Sie die Zeile.</translation>
    </message>
    <message>
        <source>There is not one label for each row, so nothing can be judged; check both files.</source>
        <translation>Es gibt nicht zu jeder Zeile eine Kennzeichnung, nichts lässt sich also beurteilen; prüfen Sie beide Dateien.</translation>
    </message>
    <message>
        <source>There are more rows or kinds of attack than can be judged at once; split the file.</source>
        <translation>Es gibt mehr Zeilen oder Arten von Angriffen, als sich auf einmal beurteilen lassen; teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>The peers closest to a key are closer than chance explains: somebody may hold the key&apos;s places.</source>
        <translation>Die Peers, die einem Schlüssel am nächsten sind, liegen näher, als der Zufall erklärt: Jemand könnte die Plätze des Schlüssels besetzt halten.</translation>
    </message>
    <message>
        <source>One peer turns to another far more often than pairs of this network do.</source>
        <translation>Ein Peer wendet sich weit öfter an einen anderen, als es in diesem Netz üblich ist.</translation>
    </message>
    <message>
        <source>A peer turns to many others that it never spoke to, as in a scan.</source>
        <translation>Ein Peer wendet sich an viele andere, mit denen er nie gesprochen hat, wie bei einem Scan.</translation>
    </message>
    <message>
        <source>Peers that nobody knew an hour ago gather around one, as sybils do.</source>
        <translation>Peers, die vor einer Stunde niemand kannte, sammeln sich um einen, wie es Sybils tun.</translation>
    </message>
    <message>
        <source>Many peers that never spoke to this one send it a few messages each, as in slow spam.</source>
        <translation>Viele Peers, die nie mit diesem gesprochen haben, senden ihm je ein paar Nachrichten, wie bei langsamem Spam.</translation>
    </message>
    <message>
        <source>Much data goes to a peer to whom nobody spoke before, as when data is stolen.</source>
        <translation>Viele Daten gehen an einen Peer, mit dem vorher niemand gesprochen hat, wie beim Stehlen von Daten.</translation>
    </message>
    <message>
        <source>A peer calls another like clockwork, as hidden software calls its master.</source>
        <translation>Ein Peer ruft einen anderen wie ein Uhrwerk, so wie versteckte Software ihren Herrn ruft.</translation>
    </message>
    <message>
        <source>Several peers call this one like clockwork, as hidden software calls its master.</source>
        <translation>Mehrere Peers rufen diesen wie ein Uhrwerk, so wie versteckte Software ihren Herrn ruft.</translation>
    </message>
    <message>
        <source>This contact looks, in sum, like those of attacks and unlike the usual ones.</source>
        <translation>Dieser Kontakt sieht im Ganzen wie die von Angriffen aus und anders als die üblichen.</translation>
    </message>
    <message>
        <source>A counter has a value far from every value that it had before.</source>
        <translation>Ein Zähler hat einen Wert weit entfernt von allen, die er vorher hatte.</translation>
    </message>
    <message>
        <source>The last six values of a counter are like no six values before.</source>
        <translation>Die letzten sechs Werte eines Zählers gleichen keinen sechs Werten vorher.</translation>
    </message>
    <message>
        <source>The last 24 values of a counter run like no 24 values before.</source>
        <translation>Die letzten 24 Werte eines Zählers verlaufen wie keine 24 Werte vorher.</translation>
    </message>
    <message>
        <source>The last values of a counter are spread in another way than before.</source>
        <translation>Die letzten Werte eines Zählers sind anders verteilt als vorher.</translation>
    </message>
    <message>
        <source>Many peers sit in one small network, or fill the few networks of one owner: they may be one party.</source>
        <translation>Viele Peers sitzen in einem kleinen Netz oder füllen die wenigen Netze eines Besitzers: Sie können eine einzige Partei sein.</translation>
    </message>
    <message>
        <source>A node hangs together with known sybils rather than with honest nodes: a hint, not a proof.</source>
        <translation>Ein Knoten hängt eher mit bekannten Sybils zusammen als mit ehrlichen Knoten: ein Hinweis, kein Beweis.</translation>
    </message>
    <message>
        <source>It was cancelled, and the process of the token&apos;s module was ended; look at the token for what was done of it.</source>
        <translation>Es wurde abgebrochen und der Prozess des Token-Moduls beendet; sehen Sie am Token nach, was davon getan wurde.</translation>
    </message>
    <message>
        <source>One small network opens connections far faster than anybody uses them, as in a flood.</source>
        <translation>Ein kleines Netz öffnet Verbindungen weit schneller, als sie jemand nutzt, wie bei einer Flut.</translation>
    </message>
    <message>
        <source>The key of our identity cannot sign: see whether its token is plugged in.</source>
        <translation>Der Schlüssel unserer Identität kann nicht signieren: Sehen Sie nach, ob sein Token steckt.</translation>
    </message>
    <message>
        <source>Where one identity lived another answers: the address has a new owner, or somebody poses.</source>
        <translation>Wo eine Identität wohnte, antwortet eine andere: Die Adresse hat einen neuen Besitzer, oder jemand gibt sich aus.</translation>
    </message>
    <message>
        <source>Far more lookups find nothing than usual: the DHT may be poisoned or cut.</source>
        <translation>Weit mehr Suchen als üblich finden nichts: Die DHT ist vielleicht vergiftet oder abgeschnitten.</translation>
    </message>
    <message>
        <source>A large share of the connections ended together: the network may be cut, or a part of it is down.</source>
        <translation>Ein großer Teil der Verbindungen endete zugleich: Das Netz ist vielleicht zertrennt, oder ein Teil ist ausgefallen.</translation>
    </message>
    <message>
        <source>Most neighbours in a topic&apos;s mesh come from few networks: what we hear may be chosen by one party.</source>
        <translation>Die meisten Nachbarn im Mesh eines Themas kommen aus wenigen Netzen: Was wir hören, wählt vielleicht einer aus.</translation>
    </message>
    <message>
        <source>A peer brings messages again and again that may not be said.</source>
        <translation>Ein Peer bringt immer wieder Nachrichten, die nicht gesagt werden dürfen.</translation>
    </message>
    <message>
        <source>A peer breaks protocols again and again.</source>
        <translation>Ein Peer verletzt Protokolle immer wieder.</translation>
    </message>
    <message>
        <source>Events cannot be written or are lost: what happens now cannot be proved.</source>
        <translation>Ereignisse können nicht geschrieben werden oder gehen verloren: Was jetzt geschieht, lässt sich nicht beweisen.</translation>
    </message>
    <message>
        <source>One small network is refused again and again: it runs into limits or is not on the roster.</source>
        <translation>Ein kleines Netz wird immer wieder abgewiesen: Es stößt an Grenzen oder steht nicht auf der Liste.</translation>
    </message>
    <message>
        <source>Several peers lost their gossip score at once: they break its rules.</source>
        <translation>Mehrere Peers verloren zugleich ihre Gossip-Bewertung: Sie brechen seine Regeln.</translation>
    </message>
    <message>
        <source>Much of the routing table is new and comes from one small network: we may be surrounded.</source>
        <translation>Vieles in der Routingtabelle ist neu und stammt aus einem kleinen Netz: Vielleicht werden wir eingekreist.</translation>
    </message>
    <message>
        <source>Far more tasks fail than usual: see who was asked, and why they failed.</source>
        <translation>Es scheitern weit mehr Aufgaben als üblich: Sehen Sie nach, wer gefragt wurde und warum es misslang.</translation>
    </message>
    <message>
        <source>Bootnodes that were asked the same named other peers: one of them may lead into another network.</source>
        <translation>Bootknoten, die dasselbe gefragt wurden, nannten andere Peers: Einer führt vielleicht in ein anderes Netz.</translation>
    </message>
    <message>
        <source>It was not done because it is closed; open it again first.</source>
        <translation>Es geschah nicht, denn es ist geschlossen; öffnen Sie es zuerst wieder.</translation>
    </message>
    <message>
        <source>It was not done because it is open already.</source>
        <translation>Es geschah nicht, denn es ist schon offen.</translation>
    </message>
    <message>
        <source>The text is empty, too long or more than one line; write one line of at most 512 bytes.</source>
        <translation>Der Text ist leer, zu lang oder mehr als eine Zeile; schreiben Sie eine Zeile von höchstens 512 Bytes.</translation>
    </message>
    <message>
        <source>It was not done because it is part of an incident already.</source>
        <translation>Es geschah nicht, denn es gehört schon zu einem Vorfall.</translation>
    </message>
    <message>
        <source>The file of alerts says what it cannot and was put aside; the audit log has what operators did.</source>
        <translation>Die Datei der Alarme sagt, was nicht sein kann, und wurde beiseitegelegt; was Operatoren taten, steht im Audit-Log.</translation>
    </message>
    <message>
        <source>The file of alerts was written by a newer version of this program; it is left as it is.</source>
        <translation>Die Datei der Alarme schrieb eine neuere Version dieses Programms; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>It was not done because a suppression needs an end; say until when.</source>
        <translation>Es geschah nicht, denn eine Unterdrückung braucht ein Ende; sagen Sie, bis wann.</translation>
    </message>
    <message>
        <source>It was not done because there is no such alert; list the alerts.</source>
        <translation>Es geschah nicht, denn diesen Alarm gibt es nicht; lassen Sie die Alarme auflisten.</translation>
    </message>
    <message>
        <source>It was not done because there is no comment of that number.</source>
        <translation>Es geschah nicht, denn es gibt keine Bemerkung dieser Nummer.</translation>
    </message>
    <message>
        <source>It was not done because there is no such incident; list them.</source>
        <translation>Es geschah nicht, denn diesen Vorfall gibt es nicht; lassen Sie die Vorfälle auflisten.</translation>
    </message>
    <message>
        <source>It was not done because no such rule suppresses anything now.</source>
        <translation>Es geschah nicht, denn keine solche Regel unterdrückt gerade etwas.</translation>
    </message>
    <message>
        <source>The file of alerts is damaged and was put aside; the audit log has what operators did.</source>
        <translation>Die Datei der Alarme ist beschädigt und wurde beiseitegelegt; was Operatoren taten, steht im Audit-Log.</translation>
    </message>
    <message>
        <source>It was not done because it is not part of that incident.</source>
        <translation>Es geschah nicht, denn es gehört nicht zu diesem Vorfall.</translation>
    </message>
    <message>
        <source>It was not done because it would be over already; give a later end.</source>
        <translation>Es geschah nicht, denn es wäre schon vorbei; geben Sie ein späteres Ende an.</translation>
    </message>
    <message>
        <source>It was not done because there are too many of them already; remove some first.</source>
        <translation>Es geschah nicht, denn es sind schon zu viele; entfernen Sie zuerst welche.</translation>
    </message>
    <message>
        <source>Ends its connections and keeps it out until you take that back.</source>
        <translation>Beendet seine Verbindungen und hält ihn fern, bis Sie das zurücknehmen.</translation>
    </message>
    <message>
        <source>Ends its connections now; it may come back at once.</source>
        <translation>Beendet seine Verbindungen jetzt; er kann sofort wiederkommen.</translation>
    </message>
    <message>
        <source>Tries every known address of it and says what is found; changes nothing.</source>
        <translation>Versucht jede bekannte Adresse von ihm und sagt, was sich zeigt; ändert nichts.</translation>
    </message>
    <message>
        <source>New connection keys for what is opened from now on; it cannot be taken back.</source>
        <translation>Neue Verbindungsschlüssel für alles, was von jetzt an geöffnet wird; das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>We no longer hear what is said on the topic until you subscribe again.</source>
        <translation>Wir hören nicht mehr, was zu dem Thema gesagt wird, bis Sie es wieder abonnieren.</translation>
    </message>
    <message>
        <source>Peers that you trust speak against it.</source>
        <translation>Peers, denen Sie vertrauen, sprechen gegen ihn.</translation>
    </message>
    <message>
        <source>It left undone, or failed at, most of what we asked of it.</source>
        <translation>Das meiste, worum wir ihn baten, ließ er liegen oder es misslang ihm.</translation>
    </message>
    <message>
        <source>It did most of what we asked of it.</source>
        <translation>Er hat das meiste von dem getan, worum wir ihn baten.</translation>
    </message>
    <message>
        <source>The proof that it gave of itself does not hold; keep it from what matters.</source>
        <translation>Der Beweis, den er von sich gab, hält nicht; halten Sie ihn von Wichtigem fern.</translation>
    </message>
    <message>
        <source>It proved what it is and what it runs.</source>
        <translation>Er hat bewiesen, was er ist und was auf ihm läuft.</translation>
    </message>
    <message>
        <source>It broke rules of protocols; its last violation says which.</source>
        <translation>Er hat Regeln von Protokollen verletzt; sein letzter Verstoß sagt, welche.</translation>
    </message>
    <message>
        <source>It gave a wrong answer where we knew the right one; believe nothing it says.</source>
        <translation>Wo wir die richtige Antwort kannten, gab er eine falsche; glauben Sie ihm nichts.</translation>
    </message>
    <message>
        <source>It answered rightly where we knew the answer.</source>
        <translation>Wo wir die Antwort kannten, hat er richtig geantwortet.</translation>
    </message>
    <message>
        <source>Unusually many peers connect from its small network, as sybils do.</source>
        <translation>Aus seinem kleinen Netz verbinden sich ungewöhnlich viele Peers, wie es Sybils tun.</translation>
    </message>
    <message>
        <source>It hinders the spreading of messages, as GossipSub counts it; see P1 to P7.</source>
        <translation>Er behindert das Verbreiten von Nachrichten, wie GossipSub es zählt; siehe P1 bis P7.</translation>
    </message>
    <message>
        <source>It helps messages to spread, as GossipSub counts it.</source>
        <translation>Er hilft, Nachrichten zu verbreiten, wie GossipSub es zählt.</translation>
    </message>
    <message>
        <source>We have known it for a day or longer.</source>
        <translation>Wir kennen ihn seit einem Tag oder länger.</translation>
    </message>
    <message>
        <source>There is no evidence of this kind yet.</source>
        <translation>Dafür gibt es noch keine Anhaltspunkte.</translation>
    </message>
    <message>
        <source>Peers that you trust speak for it.</source>
        <translation>Peers, denen Sie vertrauen, sprechen für ihn.</translation>
    </message>
    <message>
        <source>Many new identities sit in one small network: they may be one party that wants to look like many.</source>
        <translation>Viele neue Identitäten sitzen in einem kleinen Netz: Vielleicht ist es einer, der wie viele aussehen will.</translation>
    </message>
    <message>
        <source>One identity comes from two networks in turn: its key may be in other hands.</source>
        <translation>Eine Identität kommt abwechselnd aus zwei Netzen: Ihr Schlüssel ist vielleicht in anderen Händen.</translation>
    </message>
    <message>
        <source>It holds, but only until the program ends, because the alerts could not be written; free some room.</source>
        <translation>Es gilt, aber nur bis das Programm endet, denn die Alarme konnten nicht geschrieben werden; schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>A member tries again and again what the policy keeps from its segment: it may have been taken over.</source>
        <translation>Ein Mitglied versucht immer wieder, was die Richtlinie seinem Segment verwehrt: Es könnte übernommen worden sein.</translation>
    </message>
    <message>
        <source>No rule says so, but it is open so that a signed policy can come.</source>
        <translation>Keine Regel sagt es, aber es ist offen, damit eine signierte Richtlinie kommen kann.</translation>
    </message>
    <message>
        <source>A number or length in the peer&apos;s question or answer about its policy is outside its bounds.</source>
        <translation>Eine Zahl oder Länge in der Frage oder Antwort des Peers zu seiner Richtlinie liegt außerhalb ihrer Grenzen.</translation>
    </message>
    <message>
        <source>The peer answered about its policy with a status that this version does not know.</source>
        <translation>Der Peer antwortete zu seiner Richtlinie mit einem Status, den diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about its policy cannot be read.</source>
        <translation>Die Frage oder Antwort des Peers zu seiner Richtlinie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The peer closed a stream about the policy before it asked anything.</source>
        <translation>Der Peer schloss einen Stream zur Richtlinie, bevor er etwas fragte.</translation>
    </message>
    <message>
        <source>The peer asked twice about the policy on one stream; a stream carries one question.</source>
        <translation>Der Peer fragte auf einem Stream zweimal nach der Richtlinie; ein Stream trägt eine Frage.</translation>
    </message>
    <message>
        <source>A peer answers falsely where we know the answer: believe nothing that it says, and ask others.</source>
        <translation>Ein Peer antwortet falsch, wo wir die Antwort kennen: Glauben Sie ihm nichts und fragen Sie andere.</translation>
    </message>
    <message>
        <source>An operator decided so; see the audit log for who did, and why.</source>
        <translation>Ein Operator hat das so entschieden; wer und warum, steht im Audit-Log.</translation>
    </message>
    <message>
        <source>It gave a wrong answer where we knew the right one.</source>
        <translation>Er gab eine falsche Antwort, wo wir die richtige kannten.</translation>
    </message>
    <message>
        <source>It has earned it by what it did since.</source>
        <translation>Er hat es sich durch das verdient, was er seither tat.</translation>
    </message>
    <message>
        <source>Its reputation fell; see the terms of its score.</source>
        <translation>Sein Ansehen ist gesunken; siehe die Terme seiner Wertung.</translation>
    </message>
    <message>
        <source>Nothing is known of it yet that would speak for it or against it.</source>
        <translation>Noch ist nichts bekannt, das für oder gegen ihn spräche.</translation>
    </message>
    <message>
        <source>What an operator had decided of it has ended; its own record counts again.</source>
        <translation>Was ein Operator über ihn entschieden hatte, ist abgelaufen; nun zählt wieder, was er selbst tat.</translation>
    </message>
    <message>
        <source>Peers are not verified in tiers here; join the network with a node that does so.</source>
        <translation>Hier werden Peers nicht in Stufen geprüft; treten Sie dem Netz mit einem Knoten bei, der das tut.</translation>
    </message>
    <message>
        <source>The key was brought into the device or may be taken out of it; nobody can say how many copies there are.</source>
        <translation>Der Schlüssel wurde in das Gerät gebracht oder darf es verlassen; niemand weiß, wie viele Kopien es gibt.</translation>
    </message>
    <message>
        <source>Nobody enrolled the attesting key. Compare its name at the device, then add it to the list of attesters.</source>
        <translation>Niemand hat den bezeugenden Schlüssel eingetragen. Vergleichen Sie seinen Namen am Gerät und tragen Sie ihn dann ein.</translation>
    </message>
    <message>
        <source>The attesting key may sign statements that its device did not make: its evidence proves nothing.</source>
        <translation>Der bezeugende Schlüssel darf auch signieren, was sein Gerät nicht gesagt hat: Sein Beweis beweist nichts.</translation>
    </message>
    <message>
        <source>The evidence answers another question than ours; it may be an old one. Ask again.</source>
        <translation>Der Beweis beantwortet eine andere Frage als unsere; vielleicht ist er alt. Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The receipt or the evidence speaks of another key than the one that was asked about.</source>
        <translation>Die Quittung oder der Beweis spricht von einem anderen Schlüssel als dem, nach dem gefragt wurde.</translation>
    </message>
    <message>
        <source>Nothing behind this module gives evidence of its keys; of those that we know only tpm2-pkcs11 does.</source>
        <translation>Nichts hinter diesem Modul gibt Beweise für seine Schlüssel; von den uns bekannten tut es nur tpm2-pkcs11.</translation>
    </message>
    <message>
        <source>A peer tried to prove what it is, and it cannot be so: it may pose as another, or pass on its proof.</source>
        <translation>Ein Peer wollte nachweisen, was er ist, und das kann nicht sein: Er gibt sich womöglich für einen anderen aus oder reicht dessen Nachweis weiter.</translation>
    </message>
    <message>
        <source>A number or length in a proof of what a peer is, is outside its bounds.</source>
        <translation>Eine Zahl oder Länge im Nachweis eines Peers liegt außerhalb ihrer Grenzen.</translation>
    </message>
    <message>
        <source>The peer answered with a status of proofs that this version does not know.</source>
        <translation>Der Peer antwortete mit einem Status von Nachweisen, den diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about what it is cannot be read.</source>
        <translation>Die Frage oder Antwort des Peers darüber, was er ist, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The peer closed a stream for a proof before it asked anything.</source>
        <translation>Der Peer schloss einen Stream für einen Nachweis, bevor er etwas fragte.</translation>
    </message>
    <message>
        <source>The peer asked for two proofs on one stream; a stream carries one question.</source>
        <translation>Der Peer verlangte zwei Nachweise auf einem Stream; ein Stream trägt eine Frage.</translation>
    </message>
    <message>
        <source>What the peer says of what it runs cannot be read; its program is faulty.</source>
        <translation>Was der Peer über sein Programm sagt, ist nicht lesbar; sein Programm ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The peer&apos;s signature does not hold for what we asked; it may not have the identity key at hand.</source>
        <translation>Die Signatur des Peers passt nicht zu unserer Frage; womöglich hat er den Identitätsschlüssel nicht zur Hand.</translation>
    </message>
    <message>
        <source>The peer proved another identity than the one that it connected with.</source>
        <translation>Der Peer wies eine andere Identität nach als die, mit der er sich verbunden hat.</translation>
    </message>
    <message>
        <source>The peer says that its computer is hardened less than we ask for.</source>
        <translation>Der Peer gibt an, dass sein Rechner weniger gehärtet ist, als wir verlangen.</translation>
    </message>
    <message>
        <source>No device speaks for the peer&apos;s key: it may lie in a file, or have been copied.</source>
        <translation>Kein Gerät bürgt für den Schlüssel des Peers: Er kann in einer Datei liegen oder kopiert sein.</translation>
    </message>
    <message>
        <source>The peer says that it runs a build that is not in the list of known builds.</source>
        <translation>Der Peer gibt an, einen Build auszuführen, der nicht in der Liste der bekannten steht.</translation>
    </message>
    <message>
        <source>A device speaks for the peer&apos;s key, of a family that we cannot judge.</source>
        <translation>Ein Gerät bürgt für den Schlüssel des Peers, von einer Art, die wir nicht beurteilen können.</translation>
    </message>
    <message>
        <source>The consents of old and new key are past their end: both have to sign once more, in a new campaign.</source>
        <translation>Die Zustimmungen des alten und des neuen Schlüssels sind abgelaufen: Beide müssen in einer neuen Kampagne noch einmal signieren.</translation>
    </message>
    <message>
        <source>This is a part of another campaign: begun at another time, for other keys or in other words.</source>
        <translation>Das ist ein Teil einer anderen Kampagne: zu anderer Zeit, für andere Schlüssel oder mit anderen Worten begonnen.</translation>
    </message>
    <message>
        <source>The network was not joined because its number is not one for joined networks; choose one from 1 to 999999.</source>
        <translation>Dem Netz wurde nicht beigetreten, weil seine Nummer keine für beigetretene Netze ist; wählen Sie eine von 1 bis 999999.</translation>
    </message>
    <message>
        <source>It was not done because nobody put a name to it; say which operator asks for it.</source>
        <translation>Es wurde nicht getan, weil niemand mit seinem Namen dafür steht; geben Sie an, welcher Operator es verlangt.</translation>
    </message>
    <message>
        <source>The search was not made because cause: takes the number that an event has in its run; correct it.</source>
        <translation>Es wurde nicht gesucht, weil hinter cause: die Nummer steht, die ein Ereignis in seinem Lauf hat; berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>It was refused because the connections from its neighbourhood of addresses hold as much memory as they may.</source>
        <translation>Es wurde abgelehnt, weil die Verbindungen aus seiner Adressnachbarschaft so viel Speicher halten, wie sie dürfen.</translation>
    </message>
    <message>
        <source>A stream was refused because the peers of one neighbourhood of addresses have as many open as they may.</source>
        <translation>Ein Stream wurde abgelehnt, weil die Peers einer Adressnachbarschaft so viele offen haben, wie sie dürfen.</translation>
    </message>
    <message>
        <source>A connection was refused because those that are not yet authenticated hold as much memory as they may; this suggests a flood.</source>
        <translation>Eine Verbindung wurde abgelehnt, weil die noch nicht authentifizierten so viel Speicher halten, wie sie dürfen; das deutet auf eine Flut hin.</translation>
    </message>
    <message>
        <source>A stream was ended because those of its protocol hold as much memory as they may; look who uses it.</source>
        <translation>Ein Stream wurde beendet, weil die seines Protokolls so viel Speicher halten, wie sie dürfen; sehen Sie nach, wer es benutzt.</translation>
    </message>
    <message>
        <source>It asked for more than a limit allows it alone, second after second.</source>
        <translation>Er verlangte Sekunde um Sekunde mehr, als eine Grenze ihm allein erlaubt.</translation>
    </message>
    <message>
        <source>A record stands behind the last.</source>
        <translation>Hinter dem letzten Eintrag steht noch einer.</translation>
    </message>
    <message>
        <source>A number, time, text or key of the record is missing or outside its bounds.</source>
        <translation>Eine Zahl, eine Zeit, ein Text oder Schlüssel des Eintrags fehlt oder liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
        <source>The script on record cannot work; no ceremony is held by it.</source>
        <translation>Das Skript der Niederschrift kann nicht gelingen; danach wird keine Zeremonie abgehalten.</translation>
    </message>
    <message>
        <source>A signature does not hold: the record was altered, or is of a rehearsal.</source>
        <translation>Eine Signatur hält nicht: Der Eintrag wurde verändert oder stammt aus einem Probelauf.</translation>
    </message>
    <message>
        <source>The record before is another one than this one was written after.</source>
        <translation>Der Eintrag davor ist ein anderer als der, nach dem dieser geschrieben wurde.</translation>
    </message>
    <message>
        <source>The step went otherwise than the script expects, and nobody wrote why that was accepted.</source>
        <translation>Der Schritt ging anders aus, als das Skript erwartet, und niemand schrieb, warum das angenommen wurde.</translation>
    </message>
    <message>
        <source>This is no transcript of a ceremony: it cannot be read, or holds what is not known here.</source>
        <translation>Das ist keine Niederschrift einer Zeremonie: Sie ist nicht lesbar oder enthält, was hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The run is locked until a rehearsal of exactly this script went through without exception.</source>
        <translation>Die echte Zeremonie ist gesperrt, bis ein Probelauf mit genau diesem Skript ohne Ausnahme durchlief.</translation>
    </message>
    <message>
        <source>It belongs to another script, if only by one byte.</source>
        <translation>Es gehört zu einem anderen Skript, und sei es nur um ein Byte.</translation>
    </message>
    <message>
        <source>Somebody whose token was there did not sign.</source>
        <translation>Jemand, dessen Token da war, hat nicht signiert.</translation>
    </message>
    <message>
        <source>A key signed that has no part in this record.</source>
        <translation>Ein Schlüssel hat signiert, der an diesem Eintrag nicht beteiligt ist.</translation>
    </message>
    <message>
        <source>The record says that it was made before the one before it.</source>
        <translation>Der Eintrag gibt an, vor seinem Vorgänger gemacht zu sein.</translation>
    </message>
    <message>
        <source>The transcript or a record of it is larger than any may be.</source>
        <translation>Die Niederschrift oder ein Eintrag darin ist größer als zulässig.</translation>
    </message>
    <message>
        <source>Somebody who has to confirm this step did not.</source>
        <translation>Jemand, der diesen Schritt bestätigen muss, hat es nicht getan.</translation>
    </message>
    <message>
        <source>The ceremony is not at its end, or the end of its transcript was cut off.</source>
        <translation>Die Zeremonie ist nicht zu Ende, oder das Ende ihrer Niederschrift wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The record is of a kind that this version does not know.</source>
        <translation>Der Eintrag ist von einer Art, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The key that was read back is not the one that was made, or one that is there was made again.</source>
        <translation>Der zurückgelesene Schlüssel ist nicht der erzeugte, oder ein vorhandener wurde noch einmal erzeugt.</translation>
    </message>
    <message>
        <source>Records of a rehearsal and of a run are mixed.</source>
        <translation>Einträge eines Probelaufs und einer echten Zeremonie sind vermischt.</translation>
    </message>
    <message>
        <source>A step of this kind cannot have this outcome.</source>
        <translation>Ein Schritt dieser Art kann dieses Ergebnis nicht haben.</translation>
    </message>
    <message>
        <source>The last record counts otherwise than the transcript before it.</source>
        <translation>Der letzte Eintrag zählt anders als die Niederschrift vor ihm.</translation>
    </message>
    <message>
        <source>A record is missing, repeated or out of order.</source>
        <translation>Ein Eintrag fehlt, ist doppelt oder steht an falscher Stelle.</translation>
    </message>
    <message>
        <source>Another step, or another kind of record, is due here.</source>
        <translation>Hier ist ein anderer Schritt oder eine andere Art von Eintrag fällig.</translation>
    </message>
    <message>
        <source>The ceremony was left; it stands where it was and can be taken up again.</source>
        <translation>Die Zeremonie wurde verlassen; sie bleibt, wo sie war, und kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Nobody gave the PIN or the passphrase, so nothing was done.</source>
        <translation>Niemand gab die PIN oder die Passphrase ein, also wurde nichts getan.</translation>
    </message>
    <message>
        <source>The threshold cannot be met by these people and their tokens.</source>
        <translation>Mit diesen Personen und ihren Token ist die Schwelle nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The value is of another type than asked for, or outside its bounds.</source>
        <translation>Der Wert ist von anderer Art als verlangt oder liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
        <source>The key is used after it was destroyed.</source>
        <translation>Der Schlüssel wird benutzt, nachdem er vernichtet wurde.</translation>
    </message>
    <message>
        <source>There is a key of this name in the token already.</source>
        <translation>Im Token gibt es schon einen Schlüssel dieses Namens.</translation>
    </message>
    <message>
        <source>It cannot be read as TOML in UTF-8, or is larger than any script may be.</source>
        <translation>Es ist nicht als TOML in UTF-8 lesbar oder größer, als ein Skript sein darf.</translation>
    </message>
    <message>
        <source>A field that it needs is missing.</source>
        <translation>Ein Feld, das nötig ist, fehlt.</translation>
    </message>
    <message>
        <source>The token of this participant signs no record of the transcript.</source>
        <translation>Das Token dieses Teilnehmers signiert keinen Eintrag der Niederschrift.</translation>
    </message>
    <message>
        <source>The step cannot be undone and names no branch to leave the ceremony by.</source>
        <translation>Der Schritt lässt sich nicht rückgängig machen und nennt keinen Zweig zum Abbrechen der Zeremonie.</translation>
    </message>
    <message>
        <source>The key is used before it is made.</source>
        <translation>Der Schlüssel wird benutzt, bevor er erzeugt ist.</translation>
    </message>
    <message>
        <source>Exactly one role is the operator.</source>
        <translation>Genau eine Rolle ist der Operator.</translation>
    </message>
    <message>
        <source>There is no step, so there is nothing to hold.</source>
        <translation>Es gibt keinen Schritt, also nichts abzuhalten.</translation>
    </message>
    <message>
        <source>Whoever takes part signs the transcript and needs a token with a key for that.</source>
        <translation>Wer teilnimmt, signiert die Niederschrift und braucht dafür ein Token mit einem Schlüssel.</translation>
    </message>
    <message>
        <source>At least one role is a witness.</source>
        <translation>Mindestens eine Rolle ist ein Zeuge.</translation>
    </message>
    <message>
        <source>The token is not where the step needs it: in the computer, or out of it.</source>
        <translation>Das Token ist nicht dort, wo der Schritt es braucht: im Computer oder außerhalb.</translation>
    </message>
    <message>
        <source>The key is relied on without having been read back.</source>
        <translation>Auf den Schlüssel wird gebaut, ohne dass er zurückgelesen wurde.</translation>
    </message>
    <message>
        <source>The token is used before it is initialised.</source>
        <translation>Das Token wird benutzt, bevor es initialisiert ist.</translation>
    </message>
    <message>
        <source>Two people are needed and there is only one.</source>
        <translation>Zwei Personen sind nötig, und es gibt nur eine.</translation>
    </message>
    <message>
        <source>The name is taken already; each stands for one thing.</source>
        <translation>Der Name ist schon vergeben; jeder steht für eines.</translation>
    </message>
    <message>
        <source>One token is in two roles: two signatures of it would be those of one.</source>
        <translation>Ein Token steht in zwei Rollen: Zwei Signaturen von ihm wären die von einem.</translation>
    </message>
    <message>
        <source>The token is used after it was physically destroyed.</source>
        <translation>Das Token wird benutzt, nachdem es physisch zerstört wurde.</translation>
    </message>
    <message>
        <source>The token of the operator or of a witness cannot sign the record of this step.</source>
        <translation>Das Token des Operators oder eines Zeugen kann den Eintrag dieses Schritts nicht signieren.</translation>
    </message>
    <message>
        <source>The bindings say nothing of it.</source>
        <translation>Die Zuordnungen sagen nichts dazu.</translation>
    </message>
    <message>
        <source>No step can do that: there is no such action.</source>
        <translation>Kein Schritt kann das: Eine solche Handlung gibt es nicht.</translation>
    </message>
    <message>
        <source>No branch of the script has this name.</source>
        <translation>Kein Zweig des Skripts hat diesen Namen.</translation>
    </message>
    <message>
        <source>The field is not known here: it would be overlooked.</source>
        <translation>Das Feld ist hier nicht bekannt: Es würde übersehen.</translation>
    </message>
    <message>
        <source>The script has neither a role nor a token of this name.</source>
        <translation>Das Skript hat weder eine Rolle noch ein Token dieses Namens.</translation>
    </message>
    <message>
        <source>No role of the script has this name.</source>
        <translation>Keine Rolle des Skripts hat diesen Namen.</translation>
    </message>
    <message>
        <source>No token of the script has this name.</source>
        <translation>Kein Token des Skripts hat diesen Namen.</translation>
    </message>
    <message>
        <source>No step leads here, so it would never be taken.</source>
        <translation>Kein Schritt führt hierher, er käme also nie an die Reihe.</translation>
    </message>
    <message>
        <source>A step of this kind cannot end like that.</source>
        <translation>Ein Schritt dieser Art kann so nicht enden.</translation>
    </message>
    <message>
        <source>All frames are there, and together they are not the file that was sent.</source>
        <translation>Alle Bilder sind da, ergeben zusammen aber nicht die gesendete Datei.</translation>
    </message>
    <message>
        <source>What the picture shows is no frame of a file.</source>
        <translation>Was die Aufnahme zeigt, ist kein Bild einer Datei.</translation>
    </message>
    <message>
        <source>Frames are missing: show these once more.</source>
        <translation>Es fehlen Bilder: Zeigen Sie diese noch einmal.</translation>
    </message>
    <message>
        <source>The pictures show frames of more than one file: keep them apart.</source>
        <translation>Die Aufnahmen zeigen Bilder mehrerer Dateien: Halten Sie sie auseinander.</translation>
    </message>
    <message>
        <source>No frame was found in the pictures; they must be whole and not too blurred.</source>
        <translation>In den Aufnahmen war kein Bild einer Datei zu finden; sie müssen vollständig und nicht zu unscharf sein.</translation>
    </message>
    <message>
        <source>The picture is no PNG, or larger than is read here.</source>
        <translation>Die Aufnahme ist kein PNG oder größer, als hier gelesen wird.</translation>
    </message>
    <message>
        <source>The file is empty, or larger than fits into frames.</source>
        <translation>Die Datei ist leer oder größer, als in die Bilder passt.</translation>
    </message>
</context>
<context>
    <name>vedette::lab::Meanings</name>
    <message>
        <source>of all lookups did not find what had been published</source>
        <translation>aller Suchen fanden nicht, was veröffentlicht worden war</translation>
    </message>
    <message>
        <source>of the lookups of the besieged key did not find what had been published</source>
        <translation>der Suchen nach dem belagerten Schlüssel fanden nicht, was veröffentlicht worden war</translation>
    </message>
    <message>
        <source>of the lookups of those who know a hijacked bootnode did not find what had been published</source>
        <translation>der Suchen derer, die einen gekaperten Bootknoten kennen, fanden nicht, was veröffentlicht worden war</translation>
    </message>
    <message>
        <source>of the ties across the cut were still missing when the network had long been whole again</source>
        <translation>der Verbindungen über den Schnitt fehlten noch, als das Netz längst wieder ganz war</translation>
    </message>
    <message>
        <source>of the tasks asked during the storm failed</source>
        <translation>der während des Sturms erteilten Aufträge scheiterten</translation>
    </message>
    <message>
        <source>of the honest dials to the flooded bootnodes failed</source>
        <translation>der ehrlichen Anwahlen der überfluteten Bootknoten scheiterten</translation>
    </message>
    <message>
        <source>of what the censored author had to say did not reach who should hear it</source>
        <translation>dessen, was der zensierte Autor zu sagen hatte, erreichte nicht, wer es hören sollte</translation>
    </message>
    <message>
        <source>of the notices did not reach the surrounded member</source>
        <translation>der Mitteilungen erreichten das umstellte Mitglied nicht</translation>
    </message>
    <message>
        <source>of the messages that members heard were spam</source>
        <translation>der Nachrichten, die Mitglieder hörten, waren Spam</translation>
    </message>
    <message>
        <source>of the tasks for the replaced services were answered by an impostor</source>
        <translation>der Aufträge an die ersetzten Dienste wurden von einem Betrüger beantwortet</translation>
    </message>
    <message>
        <source>of all tasks failed</source>
        <translation>aller Aufträge scheiterten</translation>
    </message>
    <message>
        <source>of the services of other owners were taken over</source>
        <translation>der Dienste anderer Eigentümer wurden übernommen</translation>
    </message>
    <message>
        <source>of the tasks for such services were answered falsely, or by nobody who was trusted</source>
        <translation>der Aufgaben für solche Dienste wurden falsch beantwortet oder von niemandem, dem vertraut wurde</translation>
    </message>
</context>
<context>
    <name>vedette::lab::Scenarios</name>
    <message>
        <source>Two of six bootnodes fall to a coalition, and who comes in by them comes into its network.</source>
        <translation>Zwei von sechs Bootknoten fallen an eine Koalition, und wer durch sie hereinkommt, kommt in deren Netz.</translation>
    </message>
    <message>
        <source>Peers surround one orchestrator in the mesh and pass on nothing of what it says.</source>
        <translation>Peers umstellen einen Orchestrator im Mesh und geben nichts von dem weiter, was er sagt.</translation>
    </message>
    <message>
        <source>A faulty update: agents fail and return for ten minutes. Nobody attacks.</source>
        <translation>Eine fehlerhafte Aktualisierung: Zehn Minuten lang fallen Agenten aus und kehren wieder. Niemand greift an.</translation>
    </message>
    <message>
        <source>Identities made to lie around one key of the DHT take in what is published under it, and deny it.</source>
        <translation>Identitäten, so gemacht, dass sie um einen Schlüssel der DHT liegen, nehmen auf, was unter ihm veröffentlicht wird, und leugnen es.</translation>
    </message>
    <message>
        <source>A member that restarts finds itself surrounded, and hears nothing of what the others say.</source>
        <translation>Ein Mitglied, das neu startet, findet sich umstellt und hört nichts von dem, was die anderen sagen.</translation>
    </message>
    <message>
        <source>Hosts from three networks open connections to bootnodes and say nothing, until nobody else gets in.</source>
        <translation>Hosts aus drei Netzen öffnen Verbindungen zu Bootknoten und schweigen, bis sonst niemand mehr hineinkommt.</translation>
    </message>
    <message>
        <source>Strangers join the mesh of the notices and drown them.</source>
        <translation>Fremde treten dem Mesh der Mitteilungen bei und ertränken sie.</translation>
    </message>
    <message>
        <source>Services fail and whoever rents their addresses next answers in their place, with another key.</source>
        <translation>Dienste fallen aus, und wer ihre Adressen als Nächster mietet, antwortet an ihrer Stelle, mit einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Four of six regions lose the others for five minutes; does the network find together again?</source>
        <translation>Vier von sechs Regionen verlieren die anderen für fünf Minuten; findet das Netz wieder zusammen?</translation>
    </message>
    <message>
        <source>A day of a fleet at work: agents come and go, two flash crowds, no attack.</source>
        <translation>Ein Arbeitstag einer Flotte: Agenten kommen und gehen, zweimal drängen viele auf einmal herein, kein Angriff.</translation>
    </message>
    <message>
        <source>Agents in other hands say a little more than they should, and never fast.</source>
        <translation>Agenten in fremder Hand sagen etwas mehr, als sie sollten, und nie schnell.</translation>
    </message>
    <message>
        <source>Scores of identities from two networks crowd into every routing table and take in what is published.</source>
        <translation>Dutzende Identitäten aus zwei Netzen drängen in jede Routing-Tabelle und nehmen auf, was veröffentlicht wird.</translation>
    </message>
    <message>
        <source>One agent falls and passes on an order that takes over whoever carries it out.</source>
        <translation>Ein Agent fällt und gibt einen Auftrag weiter, der jeden übernimmt, der ihn ausführt.</translation>
    </message>
    <message>
        <source>Services in other hands answer as before, but now and then falsely: nobody who asks can tell.</source>
        <translation>Dienste in fremder Hand antworten wie zuvor, doch hin und wieder falsch: Wer fragt, merkt es nicht.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Actions</name>
    <message>
        <source>join network</source>
        <translation>Netz beitreten</translation>
    </message>
    <message>
        <source>leave network</source>
        <translation>Netz verlassen</translation>
    </message>
    <message>
        <source>listen on</source>
        <translation>Lauschen auf</translation>
    </message>
    <message>
        <source>close</source>
        <translation>Schließen von</translation>
    </message>
    <message>
        <source>dial</source>
        <translation>Anwahl von</translation>
    </message>
    <message>
        <source>dial peer</source>
        <translation>Peer anwählen</translation>
    </message>
    <message>
        <source>disconnect</source>
        <translation>Trennen von</translation>
    </message>
    <message>
        <source>keep connection</source>
        <translation>Verbindung halten</translation>
    </message>
    <message>
        <source>release connection</source>
        <translation>Verbindung freigeben</translation>
    </message>
    <message>
        <source>run task</source>
        <translation>Auftrag ausführen</translation>
    </message>
    <message>
        <source>renew connection keys</source>
        <translation>Verbindungsschlüssel erneuern</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>Suche nach</translation>
    </message>
    <message>
        <source>stop publishing</source>
        <translation>Veröffentlichen beenden</translation>
    </message>
    <message>
        <source>subscribe to</source>
        <translation>Abonnieren von</translation>
    </message>
    <message>
        <source>unsubscribe from</source>
        <translation>Abbestellen von</translation>
    </message>
    <message>
        <source>publish on</source>
        <translation>Veröffentlichen auf</translation>
    </message>
    <message>
        <source>block peer</source>
        <translation>Peer sperren</translation>
    </message>
    <message>
        <source>unblock peer</source>
        <translation>Peer entsperren</translation>
    </message>
    <message>
        <source>examine</source>
        <translation>untersuchen</translation>
    </message>
    <message>
        <source>end examination by</source>
        <translation>Untersuchung beenden von</translation>
    </message>
    <message>
        <source>initialise</source>
        <translation>initialisieren</translation>
    </message>
    <message>
        <source>set a PIN of</source>
        <translation>PIN setzen von</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>erzeugen</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>vernichten</translation>
    </message>
    <message>
        <source>sign on trial with</source>
        <translation>zur Probe signieren mit</translation>
    </message>
    <message>
        <source>put policy in force:</source>
        <translation>Richtlinie in Kraft setzen:</translation>
    </message>
    <message>
        <source>compare with proposal:</source>
        <translation>vergleichen mit Vorschlag:</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>wieder öffnen</translation>
    </message>
    <message>
        <source>give</source>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>comment on</source>
        <translation>kommentieren</translation>
    </message>
    <message>
        <source>withdraw from</source>
        <translation>zurückziehen von</translation>
    </message>
    <message>
        <source>suppress</source>
        <translation>unterdrücken</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>aufheben</translation>
    </message>
    <message>
        <source>open incident</source>
        <translation>Vorfall eröffnen</translation>
    </message>
    <message>
        <source>dissolve</source>
        <translation>auflösen</translation>
    </message>
    <message>
        <source>add to</source>
        <translation>hinzufügen zu</translation>
    </message>
    <message>
        <source>remove from</source>
        <translation>entfernen aus</translation>
    </message>
    <message>
        <source>set the tier of</source>
        <translation>Stufe setzen von</translation>
    </message>
    <message>
        <source>have the device prove</source>
        <translation>vom Gerät beweisen lassen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertActions</name>
    <message>
        <source>Acknowledge…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message>
        <source>Take note of it for a time; it comes back when the evidence grows. (A)</source>
        <translation>Für eine Zeit zur Kenntnis nehmen; er kommt wieder, wenn die Belege wachsen. (A)</translation>
    </message>
    <message>
        <source>Suppress…</source>
        <translation>Unterdrücken…</translation>
    </message>
    <message>
        <source>Hide what this rule finds, here or everywhere, until a time. (S)</source>
        <translation>Verbergen, was diese Regel findet, hier oder überall, bis zu einer Zeit. (S)</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Eskalieren…</translation>
    </message>
    <message>
        <source>Make it part of an incident. (E)</source>
        <translation>Zum Teil eines Vorfalls machen. (E)</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Übergeben an…</translation>
    </message>
    <message>
        <source>Say who looks after it. (O)</source>
        <translation>Sagen, wer sich kümmert. (O)</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentieren…</translation>
    </message>
    <message>
        <source>Write down what was found out. (C)</source>
        <translation>Aufschreiben, was herausgefunden wurde. (C)</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Schließen…</translation>
    </message>
    <message>
        <source>It is dealt with; it comes back when it is found again. (X)</source>
        <translation>Erledigt; er kommt wieder, wenn er erneut gefunden wird. (X)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Take back an acknowledgement, a suppression or a closing. (R)</source>
        <translation>Eine Bestätigung, eine Unterdrückung oder ein Schließen zurücknehmen. (R)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>For whoever comes next</source>
        <translation>Für den, der als Nächstes kommt</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Until the evidence grows</source>
        <translation>Bis die Belege wachsen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts leave the open ones.</source>
        <translation>
            <numerusform>%Ln Alarm verlässt die offenen.</numerusform>
            <numerusform>%Ln Alarme verlassen die offenen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They come back when the evidence grows.</source>
        <translation>Sie kommen wieder, wenn die Belege wachsen.</translation>
    </message>
    <message>
        <source>They come back at %1, or when the evidence grows.</source>
        <translation>Sie kommen um %1 wieder, oder wenn die Belege wachsen.</translation>
    </message>
    <message>
        <source>%1 %2 Growing is: graver, twice the value, twice the peers, or twice as many findings. Undo takes it back.</source>
        <translation>%1 %2 Wachsen heißt: schwerer, doppelter Wert, doppelt so viele Peers oder doppelt so viele Befunde. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Acknowledging %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>Only about %1</source>
        <translation>Nur zu %1</translation>
    </message>
    <message>
        <source>All of this rule in %1</source>
        <translation>Alles von dieser Regel in %1</translation>
    </message>
    <message>
        <source>All of this rule everywhere</source>
        <translation>Alles von dieser Regel überall</translation>
    </message>
    <message>
        <source>Suppress what the rule of %1 finds</source>
        <translation>Unterdrücken, was die Regel von %1 findet</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>Unterdrücken</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>%1 What is found until %2 is counted, but does not call for you. Undo takes it back.</source>
        <translation>%1 Was bis %2 gefunden wird, wird gezählt, ruft Sie aber nicht. Rückgängig nimmt es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln alerts now.</source>
        <translation>
            <numerusform>Verbirgt jetzt %Ln Alarm.</numerusform>
            <numerusform>Verbirgt jetzt %Ln Alarme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suppressing %1</source>
        <translation>%1 unterdrücken</translation>
    </message>
    <message>
        <source>A new incident</source>
        <translation>Ein neuer Vorfall</translation>
    </message>
    <message>
        <source>Escalate %1</source>
        <translation>%1 eskalieren</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Eskalieren</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts become part of it and stay as they are. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln Alarm wird Teil davon und bleibt, wie er ist. Rückgängig nimmt es zurück.</numerusform>
            <numerusform>%Ln Alarme werden Teil davon und bleiben, wie sie sind. Rückgängig nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalating %1</source>
        <translation>%1 eskalieren</translation>
    </message>
    <message>
        <source>Who looks after %1?</source>
        <translation>Wer kümmert sich um %1?</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Giving away %1</source>
        <translation>%1 übergeben</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>%1 kommentieren</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Commenting on %1</source>
        <translation>%1 kommentieren</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close the alert</source>
        <translation>Alarm schließen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What it was, in one sentence</source>
        <translation>Was es war, in einem Satz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts are dealt with. They come back when they are found again. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln Alarm ist erledigt. Er kommt wieder, wenn er erneut gefunden wird. Rückgängig nimmt es zurück.</numerusform>
            <numerusform>%Ln Alarme sind erledigt. Sie kommen wieder, wenn sie erneut gefunden werden. Rückgängig nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Opening %1 again</source>
        <translation>%1 wieder öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln peers…</source>
        <translation>
            <numerusform>%Ln Peer sperren…</numerusform>
            <numerusform>%Ln Peers sperren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln peers…</source>
        <translation>
            <numerusform>%Ln Peer trennen…</numerusform>
            <numerusform>%Ln Peers trennen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Examine %Ln peers</source>
        <translation>
            <numerusform>%Ln Peer untersuchen</numerusform>
            <numerusform>%Ln Peers untersuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsubscribe from the topic…</source>
        <translation>Thema abbestellen…</translation>
    </message>
    <message>
        <source>Renew the connection keys…</source>
        <translation>Verbindungsschlüssel erneuern…</translation>
    </message>
    <message>
        <source>Unsubscribe from %1</source>
        <translation>%1 abbestellen</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abbestellen</translation>
    </message>
    <message>
        <source>Unsubscribing from %1</source>
        <translation>%1 abbestellen</translation>
    </message>
    <message>
        <source>Renew the connection keys</source>
        <translation>Verbindungsschlüssel erneuern</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Renewing the connection keys</source>
        <translation>Verbindungsschlüssel erneuern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln Peer</numerusform>
            <numerusform>%Ln Peers</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>Bis ich es zurücknehme</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>bis Sie es zurücknehmen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 %2 Undo brings back what was before, but not the connections.</source>
        <translation>%1 %2 Rückgängig stellt her, was vorher war, aber nicht die Verbindungen.</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now.</source>
        <translation>
            <numerusform>Schließt jetzt %Ln Verbindung.</numerusform>
            <numerusform>Schließt jetzt %Ln Verbindungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuses %Ln peers %1, also after a restart.</source>
        <translation>
            <numerusform>Weist %Ln Peer %1 ab, auch nach einem Neustart.</numerusform>
            <numerusform>Weist %Ln Peers %1 ab, auch nach einem Neustart.</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocking %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>No connection to them is open.</source>
        <translation>Zu ihnen ist keine Verbindung offen.</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now. They may come back; this cannot be undone.</source>
        <translation>
            <numerusform>Schließt jetzt %Ln Verbindung. Sie kann wiederkommen; das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>Schließt jetzt %Ln Verbindungen. Sie können wiederkommen; das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>%1 trennen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertFacts</name>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>Thema %1</translation>
    </message>
    <message>
        <source>this node</source>
        <translation>dieser Knoten</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertHerald</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln others are open.</source>
        <translation>
            <numerusform>%Ln weiterer ist offen.</numerusform>
            <numerusform>%Ln weitere sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertPage</name>
    <message>
        <source>Choose an alert to see why it was raised and what can be done.</source>
        <translation>Wählen Sie einen Alarm, um zu sehen, warum er entstand und was sich tun lässt.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was sich tun lässt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>Gleicht ihm</translation>
    </message>
    <message>
        <source>same peers, or the same subject</source>
        <translation>dieselben Peers oder derselbe Gegenstand</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Was mit ihm geschah</translation>
    </message>
    <message>
        <source>Peers concerned</source>
        <translation>Betroffene Peers</translation>
    </message>
    <message>
        <source>Alerts that look alike</source>
        <translation>Alarme, die ihm gleichen</translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Go to that moment</source>
        <translation>Zu diesem Zeitpunkt</translation>
    </message>
    <message>
        <source>Show the events of the first evidence</source>
        <translation>Ereignisse des ersten Belegs zeigen</translation>
    </message>
    <message>
        <source>Show the events of the worst evidence</source>
        <translation>Ereignisse des schlimmsten Belegs zeigen</translation>
    </message>
    <message>
        <source>Go to the moment of the first evidence</source>
        <translation>Zum Zeitpunkt des ersten Belegs</translation>
    </message>
    <message>
        <source>Go to the moment of the worst evidence</source>
        <translation>Zum Zeitpunkt des schlimmsten Belegs</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Zuständig: %1</translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Teil von %1</translation>
    </message>
    <message>
        <source>When it was raised was before what the log still has.</source>
        <translation>Er entstand vor dem, was das Protokoll noch hat.</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>From how far the value is beyond the limit, and what the rule can prove at best.</source>
        <translation>Daraus, wie weit der Wert über der Grenze liegt, und was die Regel bestenfalls beweisen kann.</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Of MITRE ATT&amp;CK, or of attacks on peer-to-peer networks, which ATT&amp;CK lacks.</source>
        <translation>Von MITRE ATT&amp;CK oder von Angriffen auf Peer-to-Peer-Netze, die ATT&amp;CK fehlen.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln Mal</numerusform>
            <numerusform>%Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Equal findings are one alert.</source>
        <translation>Gleiche Befunde sind ein Alarm.</translation>
    </message>
    <message>
        <source>First, %1.</source>
        <translation>Zuerst, %1.</translation>
    </message>
    <message>
        <source>Worst, %1.</source>
        <translation>Am schlimmsten, %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>by operator %1</source>
        <translation>von Operator %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertQuery</name>
    <message>
        <source>“%1” means nothing here.</source>
        <translation>„%1“ bedeutet hier nichts.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertWords</name>
    <message>
        <source>Connections from there</source>
        <translation>Verbindungen von dort</translation>
    </message>
    <message>
        <source>Refusals, by their weight</source>
        <translation>Abweisungen, nach Gewicht</translation>
    </message>
    <message>
        <source>New identities there</source>
        <translation>Neue Identitäten dort</translation>
    </message>
    <message>
        <source>Likelier with intruders, in powers of ten</source>
        <translation>Wahrscheinlicher mit Eindringlingen, in Zehnerpotenzen</translation>
    </message>
    <message>
        <source>Share of the routing table</source>
        <translation>Anteil der Routing-Tabelle</translation>
    </message>
    <message>
        <source>Pairs of bootnodes that disagree</source>
        <translation>Paare von Bootknoten, die sich widersprechen</translation>
    </message>
    <message>
        <source>Answers with another key</source>
        <translation>Antworten mit anderem Schlüssel</translation>
    </message>
    <message>
        <source>Changes from one network to another</source>
        <translation>Wechsel von einem Netz ins andere</translation>
    </message>
    <message>
        <source>Share of the connections</source>
        <translation>Anteil der Verbindungen</translation>
    </message>
    <message>
        <source>Messages that were refused</source>
        <translation>Abgewiesene Nachrichten</translation>
    </message>
    <message>
        <source>Share of the mesh</source>
        <translation>Anteil des Mesh</translation>
    </message>
    <message>
        <source>Peers whose score fell below zero</source>
        <translation>Peers, deren Score unter null fiel</translation>
    </message>
    <message>
        <source>Breaches of protocols</source>
        <translation>Verstöße gegen Protokolle</translation>
    </message>
    <message>
        <source>Tasks that failed</source>
        <translation>Gescheiterte Aufträge</translation>
    </message>
    <message>
        <source>Lookups that failed</source>
        <translation>Gescheiterte Suchen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>%1: %2. An alarm begins at %3.</source>
        <translation>%1: %2. Ein Alarm beginnt bei %3.</translation>
    </message>
    <message>
        <source>Usual before: %1.</source>
        <translation>Vorher üblich: %1.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Usual before</source>
        <translation>Vorher üblich</translation>
    </message>
    <message>
        <source>Of the same, in the time before.</source>
        <translation>Von demselben, in der Zeit davor.</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identitäten</translation>
    </message>
    <message>
        <source>Small networks</source>
        <translation>Kleine Netze</translation>
    </message>
    <message>
        <source>Different ones: /24 of IPv4, /56 of IPv6.</source>
        <translation>Verschiedene: /24 von IPv4, /56 von IPv6.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>Gezählt über</translation>
    </message>
    <message>
        <source>The window of time, or that in which a count loses half of itself.</source>
        <translation>Das Zeitfenster, oder die Zeit, in der eine Zählung die Hälfte verliert.</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Größe des Netzes</translation>
    </message>
    <message>
        <source>In peers, as lookups let guess.</source>
        <translation>In Peers, wie Suchen vermuten lassen.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>One in ten to that power by chance.</source>
        <translation>Zufällig eins zu zehn hoch diesem Wert.</translation>
    </message>
    <message>
        <source>Closed %1: %2</source>
        <translation>Geschlossen %1: %2</translation>
    </message>
    <message>
        <source>Acknowledged until the evidence grows: %1</source>
        <translation>Bestätigt, bis die Belege wachsen: %1</translation>
    </message>
    <message>
        <source>Acknowledged until %1: %2</source>
        <translation>Bestätigt bis %1: %2</translation>
    </message>
    <message>
        <source>Grew</source>
        <translation>Gewachsen</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Kam wieder</translation>
    </message>
    <message>
        <source>Acknowledgement ended</source>
        <translation>Bestätigung endete</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Given to somebody</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Kommentiert</translation>
    </message>
    <message>
        <source>Comment withdrawn</source>
        <translation>Kommentar zurückgezogen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>First evidence</source>
        <translation>Erster Beleg</translation>
    </message>
    <message>
        <source>Worst evidence</source>
        <translation>Schlimmster Beleg</translation>
    </message>
    <message>
        <source>Peers concerned: %1</source>
        <translation>Betroffene Peers: %1</translation>
    </message>
    <message>
        <source>Attempts that the policy refused</source>
        <translation>Von der Richtlinie verwehrte Versuche</translation>
    </message>
    <message>
        <source>Wrong answers to what we knew</source>
        <translation>Falsche Antworten auf Bekanntes</translation>
    </message>
    <message>
        <source>Proofs that were none</source>
        <translation>Nachweise, die keine waren</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertsModel</name>
    <message>
        <source>%1, in I-%2</source>
        <translation>%1, in I-%2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertsView</name>
    <message>
        <source>Open %1</source>
        <translation>Offen %1</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>Bestätigt %1</translation>
    </message>
    <message>
        <source>Suppressed %1</source>
        <translation>Unterdrückt %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Geschlossen %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Welche Alarme</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>The chosen alert</source>
        <translation>Der ausgewählte Alarm</translation>
    </message>
    <message>
        <source>Next alert</source>
        <translation>Nächster Alarm</translation>
    </message>
    <message>
        <source>Previous alert</source>
        <translation>Voriger Alarm</translation>
    </message>
    <message>
        <source>Read the alert</source>
        <translation>Alarm lesen</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>Letzte Tat zurücknehmen</translation>
    </message>
    <message>
        <source>Copy the alert as Markdown</source>
        <translation>Alarm als Markdown kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln alerts</source>
        <translation>
            <numerusform>%1 von %Ln Alarm</numerusform>
            <numerusform>%1 von %Ln Alarmen</numerusform>
        </translation>
    </message>
    <message>
        <source>As the event log told them until %1; owners, comments and suppressions of then are not known. Nothing can be done here: return to live for that.</source>
        <translation>Wie das Ereignisprotokoll sie bis %1 nannte; Zuständige, Kommentare und Unterdrückungen von damals sind nicht bekannt. Hier lässt sich nichts tun: Kehren Sie dafür zu live zurück.</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands: its alerts can be read, not dealt with.</source>
        <translation>Ein Probelauf nimmt keine Befehle an: Seine Alarme lassen sich lesen, nicht bearbeiten.</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab; what goes wrong there stands here.</source>
        <translation>Treten Sie einem Netz bei oder starten Sie einen Probelauf im Labor; was dort schiefgeht, steht hier.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Labor öffnen</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Das Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>Alerts until that moment are looked for.</source>
        <translation>Alarme bis zu diesem Zeitpunkt werden gesucht.</translation>
    </message>
    <message>
        <source>Nothing raised an alarm</source>
        <translation>Nichts hat Alarm ausgelöst</translation>
    </message>
    <message>
        <source>Nothing had raised an alarm</source>
        <translation>Nichts hatte Alarm ausgelöst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules watch everything that happens: floods, crowded networks, eclipses, stolen identities, spam and failures. What they find stands here, the gravest first. An attack in the lab shows it.</source>
        <translation>
            <numerusform>%Ln Regel bewacht alles, was geschieht: Fluten, überfüllte Netze, Eclipse-Angriffe, gestohlene Identitäten, Spam und Ausfälle. Was sie findet, steht hier, das Schwerste zuerst. Ein Angriff im Labor zeigt es.</numerusform>
            <numerusform>%Ln Regeln bewachen alles, was geschieht: Fluten, überfüllte Netze, Eclipse-Angriffe, gestohlene Identitäten, Spam und Ausfälle. Was sie finden, steht hier, das Schwerste zuerst. Ein Angriff im Labor zeigt es.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>All alerts are dealt with.</source>
        <translation>Alle Alarme sind bearbeitet.</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Alle Alarme zeigen</translation>
    </message>
    <message>
        <source>No alert is like that</source>
        <translation>Kein Alarm ist so</translation>
    </message>
    <message>
        <source>No alert has all that the tab and the search ask for.</source>
        <translation>Kein Alarm hat alles, was Reiter und Suche verlangen.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Export the alerts that are listed</source>
        <translation>Die aufgeführten Alarme exportieren</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Übergeben…</translation>
    </message>
    <message>
        <source>The last hours on one page, for those who take over. (H)</source>
        <translation>Die letzten Stunden auf einer Seite, für die, die übernehmen. (H)</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Annotations</name>
    <message>
        <source>Your names and notes of peers cannot be read (%1), so none are shown and none will be kept.</source>
        <translation>Ihre Namen und Notizen zu Peers können nicht gelesen werden (%1); deshalb werden keine angezeigt und keine behalten.</translation>
    </message>
    <message>
        <source>Your names and notes of peers were written by a later version of this program. The file is left alone, and nothing is kept in it.</source>
        <translation>Ihre Namen und Notizen zu Peers stammen von einer neueren Version dieses Programms. Die Datei bleibt unverändert, und nichts wird darin gespeichert.</translation>
    </message>
    <message>
        <source>Your names and notes of peers are damaged. The file was set aside as %1.</source>
        <translation>Ihre Namen und Notizen zu Peers sind beschädigt. Die Datei wurde als %1 beiseitegelegt.</translation>
    </message>
    <message>
        <source>Your names and notes of peers are damaged, and the file cannot be set aside; nothing is kept.</source>
        <translation>Ihre Namen und Notizen zu Peers sind beschädigt, und die Datei lässt sich nicht beiseitelegen; nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Your names and notes of peers cannot be written: %1</source>
        <translation>Ihre Namen und Notizen zu Peers können nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>another program holds the file</source>
        <translation>ein anderes Programm hält die Datei</translation>
    </message>
    <message>
        <source>another program wrote something else there</source>
        <translation>ein anderes Programm hat dort etwas anderes geschrieben</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AskDialog</name>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AskPanel</name>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>now, or 2026-01-31T08:15:00Z</source>
        <translation>jetzt, oder 2026-01-31T08:15:00Z</translation>
    </message>
    <message>
        <source>Add a fact</source>
        <translation>Tatsache hinzufügen</translation>
    </message>
    <message>
        <source>Facts of the selected peer</source>
        <translation>Tatsachen des ausgewählten Peers</translation>
    </message>
    <message>
        <source>What the window knows of it: tier, score, address, age of the connection. A node that decides may know more.</source>
        <translation>Was das Fenster von ihm weiß: Stufe, Score, Adresse, Alter der Verbindung. Ein Knoten, der entscheidet, weiß vielleicht mehr.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Was es ändern würde</translation>
    </message>
    <message>
        <source>This line tells no fact, or one that was told: %1</source>
        <translation>Diese Zeile nennt keine Tatsache, oder eine schon genannte: %1</translation>
    </message>
    <message>
        <source>That is no time: write it as 2026-01-31T08:15:00Z.</source>
        <translation>Das ist keine Zeit: Schreiben Sie sie als 2026-01-31T08:15:00Z.</translation>
    </message>
    <message>
        <source>The text does not compile: there is nothing to be asked.</source>
        <translation>Der Text lässt sich nicht übersetzen: Es gibt nichts zu fragen.</translation>
    </message>
    <message>
        <source>No policy is open.</source>
        <translation>Keine Richtlinie ist offen.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Let in to say who it is: who.peer is not known yet</source>
        <translation>Eingelassen, um zu sagen, wer es ist: who.peer ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>By the rule %1, line %2</source>
        <translation>Durch die Regel %1, Zeile %2</translation>
    </message>
    <message>
        <source>No rule allows it.</source>
        <translation>Keine Regel erlaubt es.</translation>
    </message>
    <message>
        <source>%1. Asked for: %2, which %3.</source>
        <translation>%1. Verlangt: %2, was %3.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Tatsachen</translation>
    </message>
    <message>
        <source>One a line, as who.segment=planners</source>
        <translation>Eine je Zeile, als who.segment=planners</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AttemptList</name>
    <message>
        <source>Rule, peer</source>
        <translation>Regel, Peer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Gemeldet von</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AuditView</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatoren</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>Welche Ereignisse</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>All of the chosen event</source>
        <translation>Alles zum ausgewählten Ereignis</translation>
    </message>
    <message>
        <source>Copy the chosen events</source>
        <translation>Ausgewählte Ereignisse kopieren</translation>
    </message>
    <message>
        <source>Go to that moment</source>
        <translation>Zu diesem Zeitpunkt gehen</translation>
    </message>
    <message>
        <source>Only events of this peer</source>
        <translation>Nur Ereignisse dieses Peers</translation>
    </message>
    <message>
        <source>Only events of this kind</source>
        <translation>Nur Ereignisse dieser Art</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab; everything that happens then is kept here.</source>
        <translation>Treten Sie einem Netz bei oder starten Sie einen Probelauf im Labor; alles, was dann geschieht, wird hier aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing was kept yet. Without a data folder nothing will be.</source>
        <translation>Noch wurde nichts aufbewahrt. Ohne Datenordner wird das so bleiben.</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Ereignisse</translation>
    </message>
    <message>
        <source>Nothing of this kind happened yet.</source>
        <translation>Von dieser Art ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>No event has all that the search asks for. Fewer words find more.</source>
        <translation>Kein Ereignis hat alles, wonach gesucht wird. Weniger Wörter finden mehr.</translation>
    </message>
    <message>
        <source>%1 events and more</source>
        <translation>%1 Ereignisse und mehr</translation>
    </message>
    <message>
        <source>Export the events that are listed</source>
        <translation>Aufgeführte Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>vedette::ui::BlockDialog</name>
    <message>
        <source>Block %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>For whoever reads the audit log</source>
        <translation>Für alle, die das Auditprotokoll lesen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>Bis ich es zurücknehme</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Für wie lange</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>bis Sie es zurücknehmen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1, %2 %3, also after a restart. Undo brings back what was before, but not the connections.</source>
        <translation>%1, %2 %3, auch nach einem Neustart. Rückgängig stellt den früheren Zustand wieder her, aber nicht die Verbindungen.</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now</source>
        <translation>
            <numerusform>Schließt jetzt %Ln Verbindung</numerusform>
            <numerusform>Schließt jetzt %Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refuses %Ln peers</source>
        <translation>
            <numerusform>weist %Ln Peer ab</numerusform>
            <numerusform>weist %Ln Peers ab</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::BootnodeModel</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>By others only</source>
        <translation>Nur über andere</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>%1, odd</source>
        <translation>%1, abweichend</translation>
    </message>
    <message>
        <source>Bootnode</source>
        <translation>Bootknoten</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CasePaper</name>
    <message>
        <source>operator %1</source>
        <translation>Operator %1</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Closed %1, by %2: %3</source>
        <translation>Geschlossen %1, von %2: %3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Bekannt als</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>geschrieben %1</translation>
    </message>
    <message>
        <source>How to check this case</source>
        <translation>Wie dieser Fall geprüft wird</translation>
    </message>
    <message>
        <source>These pages are report.pdf of a folder. Its case.json holds the same for programs, and the SHA-256 of these pages; a record of the audit log in audit.jsonl notes the SHA-256 of case.json; and that log is a chain in which no record can be changed unseen.</source>
        <translation>Diese Seiten sind report.pdf eines Ordners. Dessen case.json enthält dasselbe für Programme und den SHA-256 dieser Seiten; ein Eintrag des Audit-Protokolls in audit.jsonl hält den SHA-256 von case.json fest; und dieses Protokoll ist eine Kette, in der kein Eintrag unbemerkt geändert werden kann.</translation>
    </message>
    <message>
        <source>On any computer, offline: %1</source>
        <translation>Auf jedem Rechner, offline: %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyPage</name>
    <message>
        <source>Leave the room…</source>
        <translation>Raum verlassen…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Niederschrift</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1, this step %2</source>
        <translation>%1, dieser Schritt %2</translation>
    </message>
    <message>
        <source>Head: %1</source>
        <translation>Kopf: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>due</source>
        <translation>an der Reihe</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Step %1 of %2 of branch %3</source>
        <translation>Schritt %1 von %2 des Zweigs %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>The hash of the script in words, the program and the computer that it is held with.</source>
        <translation>Der Hash des Skripts in Worten, das Programm und der Computer, mit denen sie abgehalten wird.</translation>
    </message>
    <message>
        <source>Making the room ready…</source>
        <translation>Der Raum wird vorbereitet…</translation>
    </message>
    <message>
        <source>Throw-away tokens are made.</source>
        <translation>Wegwerf-Token werden angelegt.</translation>
    </message>
    <message>
        <source>The tokens are looked for.</source>
        <translation>Die Token werden gesucht.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>%1: on throw-away tokens, nothing that is signed here counts.</source>
        <translation>%1: auf Wegwerf-Token; nichts hier Signiertes zählt.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Danach: %1</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>%1 of %2 have confirmed it</source>
        <translation>%1 von %2 haben es bestätigt</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonySetup</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>A ceremony is held by a script: who does what with which token, in which order, and what must come of it. It is rehearsed on throw-away tokens first; the real one unlocks after a rehearsal of exactly the same bytes went through without exception. Nothing here needs a network.</source>
        <translation>Eine Zeremonie wird nach einem Skript abgehalten: wer was mit welchem Token tut, in welcher Reihenfolge, und was daraus werden muss. Sie wird zuerst auf Wegwerf-Token geprobt; die echte wird frei, sobald ein Probelauf mit genau denselben Bytes ohne Ausnahme durchlief. Nichts hier braucht ein Netz.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Open a script…</source>
        <translation>Skript öffnen…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>A root key and its officers</source>
        <translation>Ein Wurzelschlüssel und seine Officers</translation>
    </message>
    <message>
        <source>The rotation of a key</source>
        <translation>Der Wechsel eines Schlüssels</translation>
    </message>
    <message>
        <source>Folder for what comes of it</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Bindings of this place</source>
        <translation>Zuordnungen dieses Ortes</translation>
    </message>
    <message>
        <source>Key ledger to go on with</source>
        <translation>Schlüsselbuch zum Fortführen</translation>
    </message>
    <message>
        <source>needed for the real one: which tokens and people the names mean</source>
        <translation>für die echte nötig: welche Token und Personen die Namen meinen</translation>
    </message>
    <message>
        <source>empty: a new ledger begins</source>
        <translation>leer: Ein neues Schlüsselbuch beginnt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Whoever signs a record gives the PIN for it</source>
        <translation>Wer einen Eintrag signiert, gibt dafür die PIN ein</translation>
    </message>
    <message>
        <source>Else a token stays logged in to the end.</source>
        <translation>Sonst bleibt ein Token bis zum Ende angemeldet.</translation>
    </message>
    <message>
        <source>Use up a token&apos;s last try of its PIN</source>
        <translation>Letzten PIN-Versuch eines Tokens verbrauchen</translation>
    </message>
    <message>
        <source>A wrong PIN then locks the token.</source>
        <translation>Eine falsche PIN sperrt dann das Token.</translation>
    </message>
    <message>
        <source>Rehearse it</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Check a transcript…</source>
        <translation>Niederschrift prüfen…</translation>
    </message>
    <message>
        <source>Open a script</source>
        <translation>Skript öffnen</translation>
    </message>
    <message>
        <source>Scripts (*.toml);;All files (*)</source>
        <translation>Skripte (*.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save a copy of the script</source>
        <translation>Kopie des Skripts speichern</translation>
    </message>
    <message>
        <source>Scripts (*.toml)</source>
        <translation>Skripte (*.toml)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (made in the room)</source>
        <translation>%1 (im Raum angelegt)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Of the exact bytes of the script</source>
        <translation>Über die genauen Bytes des Skripts</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>The same hash in the PGP word list, to be read aloud</source>
        <translation>Derselbe Hash in der PGP-Wortliste, zum Vorlesen</translation>
    </message>
    <message>
        <source>Bindings: %1</source>
        <translation>Zuordnungen: %1</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>Take the ceremony up again</source>
        <translation>Zeremonie fortsetzen</translation>
    </message>
    <message>
        <source>Hold the ceremony</source>
        <translation>Zeremonie abhalten</translation>
    </message>
    <message>
        <source>This script cannot be held: mend what speaks against it.</source>
        <translation>Dieses Skript lässt sich nicht abhalten: Beheben Sie, was dagegen spricht.</translation>
    </message>
    <message>
        <source>Choose the folder that the transcript goes to.</source>
        <translation>Wählen Sie den Ordner für die Niederschrift.</translation>
    </message>
    <message>
        <source>It was rehearsed. Choose the bindings of this place to hold it.</source>
        <translation>Geprobt. Wählen Sie die Zuordnungen dieses Ortes, um die Zeremonie abzuhalten.</translation>
    </message>
    <message>
        <source>It was rehearsed, but the bindings do not fit.</source>
        <translation>Geprobt, aber die Zuordnungen passen nicht.</translation>
    </message>
    <message>
        <source>It was rehearsed, and broken off behind record %1: it goes on there.</source>
        <translation>Geprobt und nach Eintrag %1 unterbrochen: Dort geht es weiter.</translation>
    </message>
    <message>
        <source>It was rehearsed without exception and can be held.</source>
        <translation>Ohne Ausnahme geprobt; die Zeremonie kann abgehalten werden.</translation>
    </message>
    <message>
        <source>Rehearse it first. %1</source>
        <translation>Proben Sie zuerst. %1</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyView</name>
    <message>
        <source>Check a transcript…</source>
        <translation>Niederschrift prüfen…</translation>
    </message>
    <message>
        <source>No ceremony is held here</source>
        <translation>Hier wird keine Zeremonie abgehalten</translation>
    </message>
    <message>
        <source>Transcripts of those held elsewhere can be checked.</source>
        <translation>Niederschriften anderswo abgehaltener lassen sich prüfen.</translation>
    </message>
    <message>
        <source>Leave the room</source>
        <translation>Raum verlassen</translation>
    </message>
    <message>
        <source>The rehearsal ends here and its throw-away tokens are gone. Nothing else is lost.</source>
        <translation>Der Probelauf endet hier, und seine Wegwerf-Token sind fort. Sonst geht nichts verloren.</translation>
    </message>
    <message>
        <source>Every record that was signed is on the disk. The ceremony stands where it is and can be taken up again at this step.</source>
        <translation>Jeder signierte Eintrag ist auf dem Datenträger. Die Zeremonie bleibt, wo sie ist, und kann bei diesem Schritt fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Check a transcript</source>
        <translation>Niederschrift prüfen</translation>
    </message>
    <message>
        <source>Transcripts (*.transcript);;All files (*)</source>
        <translation>Niederschriften (*.transcript);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 does not hold: %2</source>
        <translation>%1 hält nicht: %2</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Zeremonie</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyWords</name>
    <message>
        <source>Initialise a token</source>
        <translation>Token initialisieren</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>PIN setzen</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Read a key back</source>
        <translation>Schlüssel zurücklesen</translation>
    </message>
    <message>
        <source>Enter it in the ledger</source>
        <translation>Ins Schlüsselbuch eintragen</translation>
    </message>
    <message>
        <source>Write a public key to a file</source>
        <translation>Öffentlichen Schlüssel in Datei schreiben</translation>
    </message>
    <message>
        <source>Destroy a key</source>
        <translation>Schlüssel vernichten</translation>
    </message>
    <message>
        <source>Compare aloud</source>
        <translation>Laut vergleichen</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Seal in a bag</source>
        <translation>Im Beutel versiegeln</translation>
    </message>
    <message>
        <source>Take a photograph</source>
        <translation>Foto aufnehmen</translation>
    </message>
    <message>
        <source>Insert a token</source>
        <translation>Token einstecken</translation>
    </message>
    <message>
        <source>Take a token out</source>
        <translation>Token entnehmen</translation>
    </message>
    <message>
        <source>Destroy a token</source>
        <translation>Token zerstören</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>initialised</source>
        <translation>initialisiert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>made</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>as it was made</source>
        <translation>wie erzeugt</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>eingetragen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>vernichtet</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>written down</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>versiegelt</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>out</source>
        <translation>entnommen</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>noch da</translation>
    </message>
    <message>
        <source>physically destroyed</source>
        <translation>physisch zerstört</translation>
    </message>
    <message>
        <source>Is this the script that was reviewed, and this the computer?</source>
        <translation>Ist dies das geprüfte Skript und dies der Computer?</translation>
    </message>
    <message>
        <source>This cannot be undone. Read it aloud once more. Do it?</source>
        <translation>Das lässt sich nicht rückgängig machen. Lesen Sie es noch einmal laut vor. Soll es geschehen?</translation>
    </message>
    <message>
        <source>The script expects “%1”. What now?</source>
        <translation>Das Skript erwartet „%1“. Was nun?</translation>
    </message>
    <message>
        <source>Do you confirm “%1”?</source>
        <translation>Bestätigen Sie „%1“?</translation>
    </message>
    <message>
        <source>Take token %1 out of the computer.</source>
        <translation>Nehmen Sie das Token %1 aus dem Computer.</translation>
    </message>
    <message>
        <source>Read the words aloud. What you compare them with: is it the same?</source>
        <translation>Lesen Sie die Worte laut vor. Ist das, womit Sie sie vergleichen, gleich?</translation>
    </message>
    <message>
        <source>What is to be written on record?</source>
        <translation>Was soll in der Niederschrift stehen?</translation>
    </message>
    <message>
        <source>Token %1 did not sign: %2</source>
        <translation>Token %1 hat nicht signiert: %2</translation>
    </message>
    <message>
        <source>Yes, they are</source>
        <translation>Ja, beides</translation>
    </message>
    <message>
        <source>Yes, do it</source>
        <translation>Ja, ausführen</translation>
    </message>
    <message>
        <source>It is out</source>
        <translation>Es ist entnommen</translation>
    </message>
    <message>
        <source>Yes, I confirm it</source>
        <translation>Ja, ich bestätige es</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Do the step again</source>
        <translation>Schritt wiederholen</translation>
    </message>
    <message>
        <source>Accept it, with a reason…</source>
        <translation>Annehmen, mit Begründung…</translation>
    </message>
    <message>
        <source>Leave the ceremony here…</source>
        <translation>Zeremonie hier abbrechen…</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>Es ist gleich</translation>
    </message>
    <message>
        <source>It is different</source>
        <translation>Es ist verschieden</translation>
    </message>
    <message>
        <source>The user PIN that token %1 is to have</source>
        <translation>Die künftige Benutzer-PIN des Tokens %1</translation>
    </message>
    <message>
        <source>The user PIN of token %1</source>
        <translation>Die Benutzer-PIN des Tokens %1</translation>
    </message>
    <message>
        <source>The security officer&apos;s PIN that token %1 is to have</source>
        <translation>Die künftige PIN des Security Officers von Token %1</translation>
    </message>
    <message>
        <source>The new user PIN of token %1</source>
        <translation>Die neue Benutzer-PIN des Tokens %1</translation>
    </message>
    <message>
        <source>The passphrase that seals the revocation of step %1</source>
        <translation>Die Passphrase, die den Widerruf von Schritt %1 versiegelt</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Id in the token</source>
        <translation>ID im Token</translation>
    </message>
    <message>
        <source>Never extractable, by its module&apos;s word</source>
        <translation>Nie auslesbar, sagt sein Modul</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Objects destroyed</source>
        <translation>Vernichtete Objekte</translation>
    </message>
    <message>
        <source>Nothing is found of it</source>
        <translation>Nichts ist davon zu finden</translation>
    </message>
    <message>
        <source>Asked to sign, it answered</source>
        <translation>Um eine Signatur gebeten, antwortete es</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>Peer-ID</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Abschluss</translation>
    </message>
    <message numerus="yes">
        <source>begun %n time(s) before</source>
        <translation>
            <numerusform>%n-mal zuvor begonnen</numerusform>
            <numerusform>%n-mal zuvor begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>exception: %1</source>
        <translation>Ausnahme: %1</translation>
    </message>
    <message>
        <source>left here: %1</source>
        <translation>hier abgebrochen: %1</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>PROBELAUF</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ChangeList</name>
    <message>
        <source>New peer</source>
        <translation>Neuer Peer</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Broke a protocol</source>
        <translation>Protokoll verletzt</translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Other software</source>
        <translation>Andere Software</translation>
    </message>
    <message>
        <source>Other standing</source>
        <translation>Anderes Ansehen</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Andere Adresse</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Von und nach</translation>
    </message>
    <message>
        <source>As seen by</source>
        <translation>Gesehen von</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Chart</name>
    <message>
        <source>%1: now %2, at most %3</source>
        <translation>%1: jetzt %2, höchstens %3</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DecisionsPanel</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Of the selected peer</source>
        <translation>Des ausgewählten Peers</translation>
    </message>
    <message>
        <source>Which decisions are listed</source>
        <translation>Welche Entscheidungen aufgeführt sind</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Nach dem Grund fragen</translation>
    </message>
    <message>
        <source>Puts this attempt, with the facts of then, to the policy as it stands.</source>
        <translation>Legt diesen Versuch mit den Tatsachen von damals der Richtlinie vor, wie sie jetzt dasteht.</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgewiesen</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1 erlaubt</translation>
    </message>
    <message>
        <source>%1 of too many kinds to be listed</source>
        <translation>%1 von zu vielen Arten, um aufgeführt zu sein</translation>
    </message>
    <message>
        <source>the first %1 kinds are listed</source>
        <translation>die ersten %1 Arten stehen hier</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>Das Protokoll konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing of the kind was decided.</source>
        <translation>Nichts dergleichen wurde entschieden.</translation>
    </message>
    <message>
        <source>Who was refused or allowed what in a span of the log, by which rule and how often; why, and what would turn it, tells Ask why.</source>
        <translation>Wem in einer Spanne des Protokolls was abgewiesen oder erlaubt wurde, durch welche Regel und wie oft; warum, und was es ändern würde, sagt „Nach dem Grund fragen“.</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>Hier ist nichts aufbewahrt, was geschah. Treten Sie einem Netz bei, starten Sie einen Probelauf, oder wählen Sie den Datenordner eines Knotens.</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>Erlaubt durch %1</translation>
    </message>
    <message>
        <source>Refused: no rule allows it</source>
        <translation>Abgewiesen: keine Regel erlaubt es</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>Abgewiesen durch %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Deeds</name>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1 ist gescheitert. %2</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: erledigt.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DestroyDialog</name>
    <message>
        <source>Destroy a key</source>
        <translation>Schlüssel vernichten</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernichten</translation>
    </message>
    <message>
        <source>Label of the key that is destroyed</source>
        <translation>Bezeichnung des Schlüssels, der vernichtet wird</translation>
    </message>
    <message>
        <source>Destroys the key %1 (%2). This cannot be undone: no copy of it is anywhere, and a node that has it for its identity is nobody any more.</source>
        <translation>Vernichtet den Schlüssel %1 (%2). Das lässt sich nicht rückgängig machen: Es gibt nirgends eine Kopie davon, und ein Knoten mit dieser Identität ist dann niemand mehr.</translation>
    </message>
    <message>
        <source>Peer id: %1</source>
        <translation>Peer-ID: %1</translation>
    </message>
    <message>
        <source>By the ledger this key is %1: take it out of use there first.</source>
        <translation>Nach dem Schlüsselbuch ist dieser Schlüssel %1: Nehmen Sie ihn zuerst dort außer Gebrauch.</translation>
    </message>
    <message>
        <source>To destroy, type %1</source>
        <translation>Zum Vernichten %1 eingeben</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>Benutzer-PIN</translation>
    </message>
    <message>
        <source>Type the label of the key that is to be destroyed.</source>
        <translation>Geben Sie die Bezeichnung des Schlüssels ein, der vernichtet werden soll.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DoctorCard</name>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>Unbrauchbar</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Ausgewiesen</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>Sagt nichts</translation>
    </message>
    <message>
        <source>Not announced</source>
        <translation>Nicht angekündigt</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Unerreichbar</translation>
    </message>
    <message>
        <source>told by: %1</source>
        <translation>gesagt von: %1</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n protocol(s)</source>
        <translation>
            <numerusform>%1, %n Protokoll</numerusform>
            <numerusform>%1, %n Protokolle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n address(es) that were tried</source>
        <translation>
            <numerusform>%1 von %n Adresse, die versucht wurde</numerusform>
            <numerusform>%1 von %n Adressen, die versucht wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>The doctor</source>
        <translation>Der Arzt</translation>
    </message>
    <message>
        <source>Tries every known address of the peer, one after the other, and hangs up again.</source>
        <translation>Versucht jede bekannte Adresse des Peers, eine nach der anderen, und legt wieder auf.</translation>
    </message>
    <message>
        <source>What the doctor found</source>
        <translation>Was der Arzt fand</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird versucht…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Examine now</source>
        <translation>Jetzt untersuchen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EffectPanel</name>
    <message>
        <source>Attempts that would be decided otherwise</source>
        <translation>Versuche, über die anders entschieden würde</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Nach dem Grund fragen</translation>
    </message>
    <message>
        <source>Puts this attempt, with the facts of then, to the policy as it stands.</source>
        <translation>Legt diesen Versuch mit den Tatsachen von damals der Richtlinie vor, wie sie jetzt dasteht.</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>Neu entscheiden</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>Das Protokoll konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing would be decided otherwise.</source>
        <translation>Nichts würde anders entschieden.</translation>
    </message>
    <message>
        <source>The text does not compile: it decides nothing.</source>
        <translation>Der Text lässt sich nicht übersetzen: Er entscheidet nichts.</translation>
    </message>
    <message>
        <source>What was decided in a span of the log is decided again by the text as it stands; what would be otherwise is listed here.</source>
        <translation>Was in einer Spanne des Protokolls entschieden wurde, wird durch den Text, wie er jetzt dasteht, neu entschieden; was anders wäre, steht hier.</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>Hier ist nichts aufbewahrt, was geschah. Treten Sie einem Netz bei, starten Sie einen Probelauf, oder wählen Sie den Datenordner eines Knotens.</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <translation>%1 gleich</translation>
    </message>
    <message>
        <source>%1 would break</source>
        <translation>%1 gingen nicht mehr</translation>
    </message>
    <message>
        <source>%1 would newly be allowed</source>
        <translation>%1 würden neu erlaubt</translation>
    </message>
    <message>
        <source>%1 not recorded one by one</source>
        <translation>%1 nicht einzeln aufgezeichnet</translation>
    </message>
    <message>
        <source>the first %1 kinds are listed</source>
        <translation>die ersten %1 Arten stehen hier</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>Vom Text, wie er damals war: Er hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Newly allowed by %1</source>
        <translation>Neu erlaubt durch %1</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>Abgewiesen durch %1</translation>
    </message>
    <message>
        <source>Allowed by no rule</source>
        <translation>Von keiner Regel erlaubt</translation>
    </message>
    <message>
        <source>Allowed by no rule, before by %1</source>
        <translation>Von keiner Regel erlaubt, vorher von %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EngineSource</name>
    <message>
        <source>No network joined</source>
        <translation>Keinem Netz beigetreten</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EventGroup</name>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>Entdeckung</translation>
    </message>
    <message>
        <source>gossip</source>
        <translation>Gossip</translation>
    </message>
    <message>
        <source>pings and tasks</source>
        <translation>Pings und Aufträge</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EventWords</name>
    <message>
        <source>Listening</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Verbindung geöffnet</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>Dial failed</source>
        <translation>Anwahl gescheitert</translation>
    </message>
    <message>
        <source>Peer identified</source>
        <translation>Peer hat sich vorgestellt</translation>
    </message>
    <message>
        <source>Protocol broken</source>
        <translation>Protokoll verletzt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Round trip measured</source>
        <translation>Umlaufzeit gemessen</translation>
    </message>
    <message>
        <source>Connection keys renewed</source>
        <translation>Verbindungsschlüssel erneuert</translation>
    </message>
    <message>
        <source>Operator acted</source>
        <translation>Operator hat gehandelt</translation>
    </message>
    <message>
        <source>Protocol broken on a stream</source>
        <translation>Protokoll auf einem Stream verletzt</translation>
    </message>
    <message>
        <source>Routing table changed</source>
        <translation>Routing-Tabelle geändert</translation>
    </message>
    <message>
        <source>Lookup ended</source>
        <translation>Suche beendet</translation>
    </message>
    <message>
        <source>Record stored</source>
        <translation>Eintrag gespeichert</translation>
    </message>
    <message>
        <source>Bootnodes compared</source>
        <translation>Bootknoten verglichen</translation>
    </message>
    <message>
        <source>Peer discovered</source>
        <translation>Peer entdeckt</translation>
    </message>
    <message>
        <source>Peer misbehaved</source>
        <translation>Peer hat sich falsch verhalten</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>Nachricht zugestellt</translation>
    </message>
    <message>
        <source>Message refused</source>
        <translation>Nachricht abgewiesen</translation>
    </message>
    <message>
        <source>Message published</source>
        <translation>Nachricht veröffentlicht</translation>
    </message>
    <message>
        <source>Mesh changed</source>
        <translation>Mesh geändert</translation>
    </message>
    <message>
        <source>Subscription changed</source>
        <translation>Abonnement geändert</translation>
    </message>
    <message>
        <source>Score changed</source>
        <translation>Score geändert</translation>
    </message>
    <message>
        <source>Delegation learned</source>
        <translation>Vollmacht erfahren</translation>
    </message>
    <message>
        <source>Task ended</source>
        <translation>Auftrag beendet</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>Aufzeichnung begonnen</translation>
    </message>
    <message>
        <source>Recording ended</source>
        <translation>Aufzeichnung beendet</translation>
    </message>
    <message>
        <source>Clock stepped</source>
        <translation>Uhr verstellt</translation>
    </message>
    <message>
        <source>Event log troubled</source>
        <translation>Ereignisprotokoll gestört</translation>
    </message>
    <message>
        <source>%1 connected to us from %2 (%3)</source>
        <translation>%1 hat sich von %2 mit uns verbunden (%3)</translation>
    </message>
    <message>
        <source>Connected to %1 at %2 (%3)</source>
        <translation>Verbunden mit %1 unter %2 (%3)</translation>
    </message>
    <message>
        <source>Connection to %1 ended after %2</source>
        <translation>Verbindung mit %1 endete nach %2</translation>
    </message>
    <message>
        <source>Dial of %1 failed</source>
        <translation>Anwahl von %1 gescheitert</translation>
    </message>
    <message>
        <source>%1 says that it is %2</source>
        <translation>%1 sagt, es sei %2</translation>
    </message>
    <message>
        <source>%1 answered in %2</source>
        <translation>%1 hat in %2 geantwortet</translation>
    </message>
    <message>
        <source>New connection keys, to be replaced by %1</source>
        <translation>Neue Verbindungsschlüssel, zu ersetzen bis %1</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Recording begins</source>
        <translation>Aufzeichnung beginnt</translation>
    </message>
    <message>
        <source>Recording begins; the run before was cut off</source>
        <translation>Aufzeichnung beginnt; der vorige Lauf wurde abgebrochen</translation>
    </message>
    <message>
        <source>The computer&apos;s clock went from %1 to %2</source>
        <translation>Die Uhr des Computers sprang von %1 auf %2</translation>
    </message>
    <message>
        <source>Events are written again</source>
        <translation>Ereignisse werden wieder geschrieben</translation>
    </message>
    <message>
        <source>%1 was not let into the routing table</source>
        <translation>%1 wurde nicht in die Routing-Tabelle gelassen</translation>
    </message>
    <message>
        <source>Lookup (%1) failed</source>
        <translation>Suche (%1) gescheitert</translation>
    </message>
    <message>
        <source>Lookup (%1): %2 found, %3 asked, %4</source>
        <translation>Suche (%1): %2 gefunden, %3 gefragt, %4</translation>
    </message>
    <message>
        <source>We remember that %1 provides %2</source>
        <translation>Wir merken uns, dass %1 %2 anbietet</translation>
    </message>
    <message>
        <source>We hold a record of %1 for %2</source>
        <translation>Wir halten einen Eintrag von %1 für %2</translation>
    </message>
    <message>
        <source>%1 was told of by %2</source>
        <translation>Von %1 hat %2 erzählt</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 on %2, from %3</source>
        <translation>%1 auf %2, von %3</translation>
    </message>
    <message>
        <source>A message on %1 by way of %2 was not passed on</source>
        <translation>Eine Nachricht auf %1 über %2 wurde nicht weitergegeben</translation>
    </message>
    <message>
        <source>%1 came into the mesh of %2</source>
        <translation>%1 kam ins Mesh von %2</translation>
    </message>
    <message>
        <source>%1 left the mesh of %2</source>
        <translation>%1 verließ das Mesh von %2</translation>
    </message>
    <message>
        <source>%1 subscribed to %2</source>
        <translation>%1 hat %2 abonniert</translation>
    </message>
    <message>
        <source>%1 unsubscribed from %2</source>
        <translation>%1 hat %2 abbestellt</translation>
    </message>
    <message>
        <source>%1: %2 to %3 (%4)</source>
        <translation>%1: %2 zu %3 (%4)</translation>
    </message>
    <message>
        <source>%1 may write for %2 until %3</source>
        <translation>%1 darf für %2 schreiben bis %3</translation>
    </message>
    <message>
        <source>%1 did %2 for us: %3</source>
        <translation>%1 hat %2 für uns ausgeführt: %3</translation>
    </message>
    <message>
        <source>%2 for %1: %3</source>
        <translation>%2 für %1: %3</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Absicherung</translation>
    </message>
    <message>
        <source>Multiplexer</source>
        <translation>Multiplexer</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes empfangen</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes gesendet</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Protokollversion</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rule of the proposal</source>
        <translation>Regel des Vorschlags</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Number in its run</source>
        <translation>Nummer im Lauf</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Ausgelöst durch</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %Ln addresses</source>
        <translation>
            <numerusform>Lauscht auf %Ln Adresse</numerusform>
            <numerusform>Lauscht auf %Ln Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recording ends, %Ln events dropped</source>
        <translation>
            <numerusform>Aufzeichnung endet, %Ln Ereignis verworfen</numerusform>
            <numerusform>Aufzeichnung endet, %Ln Ereignisse verworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 came into the routing table (%Ln peers)</source>
        <translation>
            <numerusform>%1 kam in die Routing-Tabelle (%Ln Peer)</numerusform>
            <numerusform>%1 kam in die Routing-Tabelle (%Ln Peers)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left the routing table (%Ln peers)</source>
        <translation>
            <numerusform>%1 verließ die Routing-Tabelle (%Ln Peer)</numerusform>
            <numerusform>%1 verließ die Routing-Tabelle (%Ln Peers)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes reached, %1 not; their answers disagree</source>
        <translation>
            <numerusform>%Ln Bootknoten erreicht, %1 nicht; ihre Antworten widersprechen sich</numerusform>
            <numerusform>%Ln Bootknoten erreicht, %1 nicht; ihre Antworten widersprechen sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes reached, %1 not; their answers agree</source>
        <translation>
            <numerusform>%Ln Bootknoten erreicht, %1 nicht; ihre Antworten stimmen überein</numerusform>
            <numerusform>%Ln Bootknoten erreicht, %1 nicht; ihre Antworten stimmen überein</numerusform>
        </translation>
    </message>
    <message>
        <source>Identity&apos;s token away</source>
        <translation>Token der Identität fehlt</translation>
    </message>
    <message>
        <source>Identity&apos;s token back</source>
        <translation>Token der Identität zurück</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Connections stay, new connection keys are not signed. %1</source>
        <translation>Verbindungen bleiben, neue Verbindungsschlüssel werden nicht signiert. %1</translation>
    </message>
    <message>
        <source>The identity signs again after %1</source>
        <translation>Die Identität signiert wieder nach %1</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Alarm ausgelöst</translation>
    </message>
    <message>
        <source>Alert changed</source>
        <translation>Alarm geändert</translation>
    </message>
    <message>
        <source>Alert %1: %2</source>
        <translation>Alarm %1: %2</translation>
    </message>
    <message>
        <source>Alert %1 changed: %2</source>
        <translation>Alarm %1 geändert: %2</translation>
    </message>
    <message>
        <source>%1 × %2 refused to %3</source>
        <translation>%1 × %2 abgelehnt für %3</translation>
    </message>
    <message>
        <source>%1 × %2 allowed to %3</source>
        <translation>%1 × %2 erlaubt für %3</translation>
    </message>
    <message>
        <source>Canary ended</source>
        <translation>Canary beendet</translation>
    </message>
    <message>
        <source>Tier changed</source>
        <translation>Stufe geändert</translation>
    </message>
    <message>
        <source>Proposal compared</source>
        <translation>Vorschlag verglichen</translation>
    </message>
    <message>
        <source>Canary for %1: %2</source>
        <translation>Canary für %1: %2</translation>
    </message>
    <message>
        <source>Risk of %1: %2, not %3 any more. %4</source>
        <translation>Risiko von %1: %2, nicht mehr %3. %4</translation>
    </message>
    <message>
        <source>Compared with a proposal: no difference in %1 decisions</source>
        <translation>Mit einem Vorschlag verglichen: kein Unterschied in %1 Entscheidungen</translation>
    </message>
    <message>
        <source>A proposal would allow %1 × %2 to %3</source>
        <translation>Ein Vorschlag würde %1 × %2 für %3 erlauben</translation>
    </message>
    <message>
        <source>A proposal would refuse %1 × %2 to %3</source>
        <translation>Ein Vorschlag würde %1 × %2 für %3 ablehnen</translation>
    </message>
    <message>
        <source>Proof ended</source>
        <translation>Nachweis beendet</translation>
    </message>
    <message>
        <source>Proof of what %1 is: %2</source>
        <translation>Nachweis, was %1 ist: %2</translation>
    </message>
    <message>
        <source>Program, as it says</source>
        <translation>Programm, nach eigener Angabe</translation>
    </message>
    <message>
        <source>Build, as it says</source>
        <translation>Build, nach eigener Angabe</translation>
    </message>
    <message>
        <source>Posture, as it says</source>
        <translation>Härtung, nach eigener Angabe</translation>
    </message>
    <message>
        <source>Device of the attester</source>
        <translation>Gerät des Bürgen</translation>
    </message>
    <message>
        <source>Counts until</source>
        <translation>Gilt bis</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace addresses by pseudonyms</source>
        <translation>Adressen durch &amp;Pseudonyme ersetzen</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Ausgeben als</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>A picture shows what the window shows.</source>
        <translation>Ein Bild zeigt, was das Fenster zeigt.</translation>
    </message>
    <message>
        <source>Each IP address and host name becomes a word like ip4-1, the same one throughout the file. Peer ids, ports and names stay.</source>
        <translation>Aus jeder IP-Adresse und jedem Rechnernamen wird ein Wort wie ip4-1, in der ganzen Datei dasselbe. Peer-IDs, Ports und Namen bleiben.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FallPanel</name>
    <message>
        <source>Peer id, segment:NAME, owner:NAME or role:NAME</source>
        <translation>Peer-ID, segment:NAME, owner:NAME oder role:NAME</translation>
    </message>
    <message>
        <source>Who falls</source>
        <translation>Wer fällt</translation>
    </message>
    <message>
        <source>The selected peer</source>
        <translation>Der ausgewählte Peer</translation>
    </message>
    <message>
        <source>Show in the graph</source>
        <translation>Im Graphen zeigen</translation>
    </message>
    <message>
        <source>Marks in the topology who falls and by which way, until it is taken back.</source>
        <translation>Markiert in der Topologie, wer auf welchem Weg fällt, bis es zurückgenommen wird.</translation>
    </message>
    <message>
        <source>How much was worked out</source>
        <translation>Wie viel berechnet ist</translation>
    </message>
    <message>
        <source>What would stop it, who falls, who is touched</source>
        <translation>Was es aufhielte, wer fällt, wer berührt wird</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>By which way</source>
        <translation>Auf welchem Weg</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation>Es ließ sich nicht berechnen.</translation>
    </message>
    <message>
        <source>Nobody is known by that name: the policy, the network and its log have no such peer, segment, owner or role.</source>
        <translation>Niemand ist unter diesem Namen bekannt: Richtlinie, Netz und Protokoll kennen keinen solchen Peer, kein solches Segment, keinen solchen Besitzer und keine solche Rolle.</translation>
    </message>
    <message>
        <source>Nobody else falls, and nobody is touched.</source>
        <translation>Sonst fällt niemand, und niemand wird berührt.</translation>
    </message>
    <message>
        <source>The text does not compile: it stops nothing.</source>
        <translation>Der Text ist nicht gültig: er hält nichts auf.</translation>
    </message>
    <message>
        <source>Whoever takes over an agent acts as that agent. Name one, and see whom it could take over from there by the text as it stands, by which way, and what would stop it.</source>
        <translation>Wer einen Agenten übernimmt, handelt als dieser. Nennen Sie einen, und sehen Sie, wen er nach dem jetzigen Text von dort aus übernehmen könnte, auf welchem Weg, und was es aufhielte.</translation>
    </message>
    <message>
        <source>%1 of %2 others fall</source>
        <translation>%1 von %2 anderen fallen</translation>
    </message>
    <message>
        <source>%1 more are touched</source>
        <translation>%1 weitere werden berührt</translation>
    </message>
    <message>
        <source>without a policy %1 and %2</source>
        <translation>ohne Richtlinie %1 und %2</translation>
    </message>
    <message>
        <source>by the text before %1 and %2</source>
        <translation>nach dem Text davor %1 und %2</translation>
    </message>
    <message>
        <source>nothing that was used is on record</source>
        <translation>keine Nutzung ist verzeichnet</translation>
    </message>
    <message>
        <source>This is not all: it would take more decisions than are spent on it.</source>
        <translation>Das ist nicht alles: Es bräuchte mehr Entscheidungen, als dafür aufgewandt werden.</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>Vom Text, wie er damals war: Er hat sich seither geändert.</translation>
    </message>
    <message>
        <source>What would stop most for least</source>
        <translation>Was am meisten für am wenigsten aufhielte</translation>
    </message>
    <message>
        <source>Without the rule %1</source>
        <translation>Ohne die Regel %1</translation>
    </message>
    <message>
        <source>With %1 kept apart</source>
        <translation>Wird %1 abgetrennt</translation>
    </message>
    <message>
        <source>With nothing let from %1 to %2</source>
        <translation>Wird nichts von %1 nach %2 gelassen</translation>
    </message>
    <message>
        <source>%1: %2 do not fall, %3 observed uses end</source>
        <translation>%1: %2 fallen nicht, %3 beobachtete Nutzungen enden</translation>
    </message>
    <message>
        <source>Falls · %1</source>
        <translation>Fällt · %1</translation>
    </message>
    <message>
        <source>Is touched · %1</source>
        <translation>Wird berührt · %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>over its own connection</source>
        <translation>über dessen eigene Verbindung</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>Erlaubt durch %1</translation>
    </message>
    <message>
        <source>%1 · the first %2 are listed</source>
        <translation>%1 · die ersten %2 sind aufgeführt</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FalloutBanner</name>
    <message>
        <source>Show it no longer</source>
        <translation>Nicht mehr zeigen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Figures</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FilterMenu</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>Edit saved filters…</source>
        <translation>Gespeicherte Filter bearbeiten…</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>It asks</source>
        <translation>Er fragt</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Show it in the rail</source>
        <translation>In der Leiste zeigen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FiltersDialog</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Was er fragt</translation>
    </message>
    <message>
        <source>In the rail</source>
        <translation>In der Leiste</translation>
    </message>
    <message>
        <source>There is a filter of that name already; nothing was changed.</source>
        <translation>Es gibt schon einen Filter dieses Namens; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A filter needs a name and something to ask; nothing was changed.</source>
        <translation>Ein Filter braucht einen Namen und eine Frage; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GenerateDialog</name>
    <message>
        <source>New key in %1</source>
        <translation>Neuer Schlüssel in %1</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Label of the key</source>
        <translation>Bezeichnung des Schlüssels</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>Benutzer-PIN</translation>
    </message>
    <message>
        <source>The private half is made in the token and never leaves it. Its attributes are read back, and a signature on trial is checked, before the key counts as made.</source>
        <translation>Die private Hälfte wird im Token erzeugt und verlässt es nie. Ihre Attribute werden zurückgelesen und eine Signatur zur Probe wird geprüft, bevor der Schlüssel als erzeugt gilt.</translation>
    </message>
    <message>
        <source>The usual choice for a node: every peer knows it.</source>
        <translation>Die übliche Wahl für einen Knoten: Jeder Peer kennt es.</translation>
    </message>
    <message>
        <source>As a node&apos;s identity some peers, those in JavaScript among them, cannot dial it.</source>
        <translation>Als Identität eines Knotens können manche Peers, auch die in JavaScript, ihn nicht anwählen.</translation>
    </message>
    <message>
        <source>No token lists its curves: whether it knows this one shows when the key is made.</source>
        <translation>Kein Token nennt seine Kurven: Ob es diese kennt, zeigt sich beim Erzeugen.</translation>
    </message>
    <message>
        <source>Takes a card minutes to make. Peers know it; use it where Ed25519 is missing.</source>
        <translation>Eine Karte braucht Minuten dafür. Peers kennen es; nehmen Sie es, wo Ed25519 fehlt.</translation>
    </message>
    <message>
        <source>The token cannot make a key of this kind.</source>
        <translation>Das Token kann einen Schlüssel dieser Art nicht erzeugen.</translation>
    </message>
    <message>
        <source>A label has 1 to 32 bytes of plain text.</source>
        <translation>Eine Bezeichnung hat 1 bis 32 Byte einfachen Text.</translation>
    </message>
    <message>
        <source>A key of that label is in the token already.</source>
        <translation>Ein Schlüssel dieser Bezeichnung ist schon im Token.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GraphCanvas</name>
    <message>
        <source>Arranging peers… %1 %</source>
        <translation>Peers werden angeordnet… %1 %</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GraphLook</name>
    <message>
        <source>Software (claimed)</source>
        <translation>Software (laut Peer)</translation>
    </message>
    <message>
        <source>Role (claimed)</source>
        <translation>Rolle (laut Peer)</translation>
    </message>
    <message>
        <source>Gossip standing</source>
        <translation>Gossip-Ansehen</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Autonomous system</source>
        <translation>Autonomes System</translation>
    </message>
    <message>
        <source>Address prefix</source>
        <translation>Adresspräfix</translation>
    </message>
    <message>
        <source>Gossip mesh</source>
        <translation>Gossip-Mesh</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HandoverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>What those who take over must know, from the log of this computer, in Markdown.</source>
        <translation>Was die wissen müssen, die übernehmen, aus dem Protokoll dieses Computers, in Markdown.</translation>
    </message>
    <message>
        <source>The last 8 hours</source>
        <translation>Die letzten 8 Stunden</translation>
    </message>
    <message>
        <source>The last 12 hours</source>
        <translation>Die letzten 12 Stunden</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>Which hours</source>
        <translation>Welche Stunden</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>Was übergeben wird</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>The log is being read…</source>
        <translation>Das Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Headline</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Is anything wrong</source>
        <translation>Stimmt etwas nicht</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Anzeigen: %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HealthFacts</name>
    <message>
        <source>Events are not recorded</source>
        <translation>Ereignisse werden nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>Die Engine antwortet nicht</translation>
    </message>
    <message>
        <source>A question to it waits for %1.</source>
        <translation>Eine Frage an sie wartet seit %1.</translation>
    </message>
    <message>
        <source>Events were lost</source>
        <translation>Ereignisse gingen verloren</translation>
    </message>
    <message>
        <source>%1 did not reach the window, %2 not the disk: more came than this computer could take.</source>
        <translation>%1 erreichten das Fenster nicht, %2 nicht den Datenträger: Es kam mehr, als dieser Computer bewältigt.</translation>
    </message>
    <message>
        <source>Connected to nobody</source>
        <translation>Mit niemandem verbunden</translation>
    </message>
    <message>
        <source>Connections fell</source>
        <translation>Verbindungen eingebrochen</translation>
    </message>
    <message>
        <source>From %1 to %2 within %3.</source>
        <translation>Von %1 auf %2 binnen %3.</translation>
    </message>
    <message>
        <source>Protocols were broken</source>
        <translation>Protokolle wurden verletzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times within %1.</source>
        <translation>
            <numerusform>%Ln-mal binnen %1.</numerusform>
            <numerusform>%Ln-mal binnen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Much more is refused than usual</source>
        <translation>Viel mehr als üblich wird abgewiesen</translation>
    </message>
    <message>
        <source>%1 times within %2; before that %3 in such a time.</source>
        <translation>%1-mal binnen %2; zuvor %3-mal in gleicher Zeit.</translation>
    </message>
    <message>
        <source>Most dials fail</source>
        <translation>Die meisten Anwahlen scheitern</translation>
    </message>
    <message>
        <source>%1 of %2 within %3.</source>
        <translation>%1 von %2 binnen %3.</translation>
    </message>
    <message>
        <source>We are connected to %1 of %2.</source>
        <translation>Wir sind mit %1 von %2 verbunden.</translation>
    </message>
    <message>
        <source>Bootnodes disagree about the network</source>
        <translation>Bootknoten sind sich über das Netz uneinig</translation>
    </message>
    <message>
        <source>Asked the same, they named different peers.</source>
        <translation>Auf dieselbe Frage nannten sie verschiedene Peers.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are known, and no connection is open.</source>
        <translation>
            <numerusform>%Ln Peer ist bekannt, und keine Verbindung ist offen.</numerusform>
            <numerusform>%Ln Peers sind bekannt, und keine Verbindung ist offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes out of reach</source>
        <translation>
            <numerusform>%Ln Bootknoten nicht erreichbar</numerusform>
            <numerusform>%Ln Bootknoten nicht erreichbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more alerts are open</source>
        <translation>
            <numerusform>%Ln weiterer Alarm ist offen</numerusform>
            <numerusform>%Ln weitere Alarme sind offen</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait for somebody.</source>
        <translation>Sie warten auf jemanden.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Hilfeseiten</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HoverCard</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Gossip score</source>
        <translation>Gossip-Score</translation>
    </message>
    <message>
        <source>Last breach</source>
        <translation>Letzter Verstoß</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentActions</name>
    <message>
        <source>Write down…</source>
        <translation>Festhalten…</translation>
    </message>
    <message>
        <source>A note on the timeline of the incident. (C)</source>
        <translation>Eine Notiz auf der Zeitleiste des Vorfalls. (C)</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Übergeben an…</translation>
    </message>
    <message>
        <source>Say who looks after it. (O)</source>
        <translation>Sagen, wer sich darum kümmert. (O)</translation>
    </message>
    <message>
        <source>Add the selected peer</source>
        <translation>Den gewählten Peer hinzufügen</translation>
    </message>
    <message>
        <source>The peer that is selected in the window belongs to it. (P)</source>
        <translation>Der im Fenster gewählte Peer gehört dazu. (P)</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Schließen…</translation>
    </message>
    <message>
        <source>It is over; say what it was. (X)</source>
        <translation>Es ist vorbei; sagen Sie, was es war. (X)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>It is not over. (R)</source>
        <translation>Es ist nicht vorbei. (R)</translation>
    </message>
    <message>
        <source>Write down about %1</source>
        <translation>Zu %1 festhalten</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What was found out, decided or done</source>
        <translation>Was herausgefunden, entschieden oder getan wurde</translation>
    </message>
    <message>
        <source>Writing down about %1</source>
        <translation>Zu %1 wird festgehalten</translation>
    </message>
    <message>
        <source>Who looks after %1?</source>
        <translation>Wer kümmert sich um %1?</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Giving away %1</source>
        <translation>%1 wird übergeben</translation>
    </message>
    <message>
        <source>Adding a peer to %1</source>
        <translation>Zu %1 wird ein Peer hinzugefügt</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
    <message>
        <source>Its alerts stay as they are. Undo takes it back.</source>
        <translation>Seine Alarme bleiben, wie sie sind. Rückgängig nimmt es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its alerts are still open and stay so. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln seiner Alarme ist noch offen und bleibt es. Rückgängig nimmt es zurück.</numerusform>
            <numerusform>%Ln seiner Alarme sind noch offen und bleiben es. Rückgängig nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>%1 wird geschlossen</translation>
    </message>
    <message>
        <source>Opening %1 again</source>
        <translation>%1 wird wieder geöffnet</translation>
    </message>
    <message>
        <source>Taking %1 out of %2</source>
        <translation>%1 wird aus %2 genommen</translation>
    </message>
    <message>
        <source>Taking a peer out of %1</source>
        <translation>Ein Peer wird aus %1 genommen</translation>
    </message>
    <message>
        <source>Write a case…</source>
        <translation>Fall schreiben…</translation>
    </message>
    <message>
        <source>A folder that others check offline: the incident, its alerts, and the audit log that vouches for it. (S)</source>
        <translation>Ein Ordner, den andere offline prüfen: der Vorfall, seine Alarme und das Audit-Protokoll, das für ihn bürgt. (S)</translation>
    </message>
    <message>
        <source>The folder that is made for the case</source>
        <translation>Der Ordner, der für den Fall angelegt wird</translation>
    </message>
    <message>
        <source>No case was written</source>
        <translation>Kein Fall wurde geschrieben</translation>
    </message>
    <message>
        <source>Nothing was left in %1.</source>
        <translation>In %1 blieb nichts zurück.</translation>
    </message>
    <message>
        <source>The case is written</source>
        <translation>Der Fall ist geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of the audit log vouch for it.</source>
        <translation>
            <numerusform>%Ln Eintrag des Audit-Protokolls bürgt für ihn.</numerusform>
            <numerusform>%Ln Einträge des Audit-Protokolls bürgen für ihn.</numerusform>
        </translation>
    </message>
    <message>
        <source>A signed head of the log stands among them.</source>
        <translation>Ein signierter Kopf des Protokolls steht unter ihnen.</translation>
    </message>
    <message>
        <source>No signed head of the log stands among them yet: keep the hash elsewhere.</source>
        <translation>Noch steht kein signierter Kopf des Protokolls unter ihnen: Bewahren Sie den Hash anderswo auf.</translation>
    </message>
    <message>
        <source>SHA-256 of case.json: %1</source>
        <translation>SHA-256 von case.json: %1</translation>
    </message>
    <message>
        <source>To check it offline: %1</source>
        <translation>Offline prüfen: %1</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentPage</name>
    <message>
        <source>Choose an incident to see what belongs to it.</source>
        <translation>Wählen Sie einen Vorfall, um zu sehen, was zu ihm gehört.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Alerts of the incident</source>
        <translation>Alarme des Vorfalls</translation>
    </message>
    <message>
        <source>Peers of the incident</source>
        <translation>Peers des Vorfalls</translation>
    </message>
    <message>
        <source>Take the alert out</source>
        <translation>Den Alarm herausnehmen</translation>
    </message>
    <message>
        <source>Take the peer out</source>
        <translation>Den Peer herausnehmen</translation>
    </message>
    <message>
        <source>Nobody looks after it.</source>
        <translation>Niemand kümmert sich darum.</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Zuständig: %1</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentWords</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed %1: %2</source>
        <translation>Geschlossen %1: %2</translation>
    </message>
    <message>
        <source>opened by operator %1</source>
        <translation>eröffnet von Bediener %1</translation>
    </message>
    <message>
        <source>raised %1</source>
        <translation>ausgelöst: %1</translation>
    </message>
    <message>
        <source>%1 at its worst</source>
        <translation>%1 am schlimmsten</translation>
    </message>
    <message>
        <source>closed by operator %1</source>
        <translation>geschlossen von Bediener %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentsModel</name>
    <message>
        <source>No alert</source>
        <translation>Kein Alarm</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 von %2 offen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentsView</name>
    <message>
        <source>Open %1</source>
        <translation>Offen %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Geschlossen %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Which incidents</source>
        <translation>Welche Vorfälle</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>The chosen incident</source>
        <translation>Der gewählte Vorfall</translation>
    </message>
    <message>
        <source>Next incident</source>
        <translation>Nächster Vorfall</translation>
    </message>
    <message>
        <source>Previous incident</source>
        <translation>Voriger Vorfall</translation>
    </message>
    <message>
        <source>Read the incident</source>
        <translation>Den Vorfall lesen</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>Das zuletzt Getane zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln incidents</source>
        <translation>
            <numerusform>%1 von %Ln Vorfall</numerusform>
            <numerusform>%1 von %Ln Vorfällen</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents as they are now; nothing can be done here until you return to live.</source>
        <translation>Die Vorfälle, wie sie jetzt sind; tun lässt sich hier erst wieder etwas, wenn Sie zur Gegenwart zurückkehren.</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands, so it has no incidents.</source>
        <translation>Eine Probe nimmt keine Befehle an, also hat sie keine Vorfälle.</translation>
    </message>
    <message>
        <source>No incidents</source>
        <translation>Keine Vorfälle</translation>
    </message>
    <message>
        <source>Alerts that belong together become one: choose them among the alerts and press E. Here they have an owner, notes and an end.</source>
        <translation>Alarme, die zusammengehören, werden einer: wählen Sie sie bei den Alarmen aus und drücken Sie E. Hier haben sie jemanden, der sich kümmert, Notizen und ein Ende.</translation>
    </message>
    <message>
        <source>Show the alerts</source>
        <translation>Die Alarme zeigen</translation>
    </message>
    <message>
        <source>No incident is like that</source>
        <translation>Kein Vorfall ist so</translation>
    </message>
    <message>
        <source>No incident has all that the tab and the search ask for.</source>
        <translation>Kein Vorfall hat alles, wonach Reiter und Suche fragen.</translation>
    </message>
    <message>
        <source>Show all incidents</source>
        <translation>Alle Vorfälle zeigen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::InitializeDialog</name>
    <message>
        <source>Initialise a token</source>
        <translation>Token initialisieren</translation>
    </message>
    <message>
        <source>Erase and initialise</source>
        <translation>Löschen und initialisieren</translation>
    </message>
    <message>
        <source>Initialise</source>
        <translation>Initialisieren</translation>
    </message>
    <message>
        <source>Name of the token</source>
        <translation>Name des Tokens</translation>
    </message>
    <message>
        <source>Name of the token that is erased</source>
        <translation>Name des Tokens, das gelöscht wird</translation>
    </message>
    <message>
        <source>Security officer&apos;s PIN</source>
        <translation>PIN des Security Officers</translation>
    </message>
    <message>
        <source>Security officer&apos;s PIN, again</source>
        <translation>PIN des Security Officers, noch einmal</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>Benutzer-PIN</translation>
    </message>
    <message>
        <source>User PIN, again</source>
        <translation>Benutzer-PIN, noch einmal</translation>
    </message>
    <message numerus="yes">
        <source>Erases the token with the %Ln keys that show, and those that do not. This cannot be undone.</source>
        <translation>
            <numerusform>Löscht das Token mit dem %Ln Schlüssel, der zu sehen ist, und denen, die es nicht sind. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>Löscht das Token mit den %Ln Schlüsseln, die zu sehen sind, und denen, die es nicht sind. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The security officer&apos;s PIN must be the one that the token has now.</source>
        <translation>Die PIN des Security Officers muss die sein, die das Token jetzt hat.</translation>
    </message>
    <message>
        <source>To erase, type %1</source>
        <translation>Zum Löschen %1 eingeben</translation>
    </message>
    <message>
        <source>Gives the token a name and both of its PINs. The security officer&apos;s PIN sets a forgotten user PIN anew; keep it apart from the user&apos;s.</source>
        <translation>Gibt dem Token einen Namen und beide PINs. Die PIN des Security Officers setzt eine vergessene Benutzer-PIN neu; bewahren Sie sie getrennt von der des Benutzers auf.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Type the name of the token that is to be erased.</source>
        <translation>Geben Sie den Namen des Tokens ein, das gelöscht werden soll.</translation>
    </message>
    <message>
        <source>A name has 1 to 32 bytes of plain text.</source>
        <translation>Ein Name hat 1 bis 32 Byte einfachen Text.</translation>
    </message>
    <message>
        <source>Both PINs are needed.</source>
        <translation>Beide PINs werden gebraucht.</translation>
    </message>
    <message>
        <source>The two entries of a PIN differ.</source>
        <translation>Die beiden Eingaben einer PIN sind verschieden.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::InviteDialog</name>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Listen there</source>
        <translation>Dort lauschen</translation>
    </message>
    <message>
        <source>Addresses of this node</source>
        <translation>Adressen dieses Knotens</translation>
    </message>
    <message>
        <source>Be reachable at</source>
        <translation>Erreichbar sein unter</translation>
    </message>
    <message>
        <source>This node listens nowhere, so nobody can come to it; it goes to others.</source>
        <translation>Dieser Knoten lauscht nirgends, also kann niemand zu ihm kommen; er geht zu anderen.</translation>
    </message>
    <message>
        <source>Others come to this node by one of these addresses. A camera reads the code; behind a router only addresses that lead here from outside are of use to them.</source>
        <translation>Andere kommen über eine dieser Adressen zu diesem Knoten. Eine Kamera liest den Code; hinter einem Router nützen ihnen nur Adressen, die von außen hierher führen.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::JoinDialog</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Leave it again</source>
        <translation>Wieder verlassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>Netz beitreten</translation>
    </message>
    <message>
        <source>Addresses of peers, one a line</source>
        <translation>Adressen von Peers, eine je Zeile</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>What the network is called</source>
        <translation>Wie das Netz heißen soll</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Addresses from a file</source>
        <translation>Adressen aus einer Datei</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Im Hintergrund weitermachen</translation>
    </message>
    <message>
        <source>A text file with addresses, one a line, where # begins a remark; or a picture of a QR code, which can also be pasted or dropped above</source>
        <translation>Eine Textdatei mit Adressen, eine je Zeile, wo # eine Bemerkung beginnt; oder ein Bild eines QR-Codes, das auch oben eingefügt oder abgelegt werden kann</translation>
    </message>
    <message>
        <source>Looking for a QR code…</source>
        <translation>Ein QR-Code wird gesucht…</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>The identity of this console: a new key for this run (ephemeral:ed25519), or a key in a token. The view of keys copies its address: pkcs11:token=…</source>
        <translation>Die Identität dieser Konsole: ein neuer Schlüssel für diesen Lauf (ephemeral:ed25519) oder ein Schlüssel in einem Token. Die Ansicht der Schlüssel kopiert seine Adresse: pkcs11:token=…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Joining</name>
    <message>
        <source>That is too long: at most %1 characters are read.</source>
        <translation>Das ist zu lang: Höchstens %1 Zeichen werden gelesen.</translation>
    </message>
    <message>
        <source>“%1” is no address. Write for example /dnsaddr/bootstrap.example.org or /ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…</source>
        <translation>„%1“ ist keine Adresse. Schreiben Sie zum Beispiel /dnsaddr/bootstrap.example.org oder /ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…</translation>
    </message>
    <message>
        <source>Only the first %1 addresses are used.</source>
        <translation>Nur die ersten %1 Adressen werden verwendet.</translation>
    </message>
    <message>
        <source>Identity and keys</source>
        <translation>Identität und Schlüssel</translation>
    </message>
    <message>
        <source>Too many networks and rehearsals are open: end one first.</source>
        <translation>Zu viele Netze und Probeläufe sind offen: Beenden Sie zuerst einen davon.</translation>
    </message>
    <message>
        <source>Dial %1</source>
        <translation>%1 anwählen</translation>
    </message>
    <message>
        <source>What the peer says of itself</source>
        <translation>Was der Peer über sich sagt</translation>
    </message>
    <message>
        <source>Way into the network (DHT)</source>
        <translation>Weg ins Netz (DHT)</translation>
    </message>
    <message>
        <source>We are %1</source>
        <translation>Wir sind %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Connected to %1; %2, %3</source>
        <translation>Verbunden mit %1; %2, %3</translation>
    </message>
    <message>
        <source>Connected to %1; %2, %3, in %4 ms</source>
        <translation>Verbunden mit %1; %2, %3, in %4 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nobody to ask</source>
        <translation>Niemand, den man fragen könnte</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln protocols</source>
        <translation>
            <numerusform>%1; %Ln Protokoll</numerusform>
            <numerusform>%1; %Ln Protokolle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers in our routing table</source>
        <translation>
            <numerusform>%Ln Peer in unserer Routing-Tabelle</numerusform>
            <numerusform>%Ln Peers in unserer Routing-Tabelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und was sie tun</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeysModel</name>
    <message>
        <source>Claimed: %1</source>
        <translation>Angabe: %1</translation>
    </message>
    <message>
        <source>not in the ledger</source>
        <translation>nicht im Schlüsselbuch</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Verwahrung</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Schlüsselbuch</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>Peer-ID</translation>
    </message>
    <message>
        <source>Proved: made in the device, cannot leave it</source>
        <translation>Bewiesen: im Gerät erzeugt, kann es nicht verlassen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeysView</name>
    <message>
        <source>Log in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>PIN setzen…</translation>
    </message>
    <message>
        <source>Initialise the token…</source>
        <translation>Token initialisieren…</translation>
    </message>
    <message>
        <source>Sign on trial</source>
        <translation>Zur Probe signieren</translation>
    </message>
    <message>
        <source>Destroy the key…</source>
        <translation>Schlüssel vernichten…</translation>
    </message>
    <message>
        <source>Copy its address for --identity</source>
        <translation>Adresse für --identity kopieren</translation>
    </message>
    <message>
        <source>Look at the tokens again</source>
        <translation>Token neu ansehen</translation>
    </message>
    <message>
        <source>Add a module…</source>
        <translation>Modul hinzufügen…</translation>
    </message>
    <message>
        <source>Make a development token</source>
        <translation>Entwicklungstoken anlegen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Free slots, and modules without a token</source>
        <translation>Freie Plätze und Module ohne Token</translation>
    </message>
    <message>
        <source>No token is in use</source>
        <translation>Kein Token in Gebrauch</translation>
    </message>
    <message>
        <source>A module of PKCS#11 shows the tokens that it reaches: smart cards, HSMs, a TPM or software. Add one by its path, or make a token of software in the data folder to try things out.</source>
        <translation>Ein PKCS#11-Modul zeigt die Token, die es erreicht: Chipkarten, HSMs, ein TPM oder Software. Fügen Sie eines mit seinem Pfad hinzu oder legen Sie zum Ausprobieren ein Token aus Software im Datenordner an.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Chosen key</source>
        <translation>Ausgewählter Schlüssel</translation>
    </message>
    <message>
        <source>attributes are claimed by the module</source>
        <translation>Attribute sind Angaben des Moduls</translation>
    </message>
    <message>
        <source>Chosen token</source>
        <translation>Ausgewähltes Token</translation>
    </message>
    <message>
        <source>Its module</source>
        <translation>Sein Modul</translation>
    </message>
    <message>
        <source>The ledger of keys cannot be read. %1</source>
        <translation>Das Schlüsselbuch lässt sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Add a module of PKCS#11</source>
        <translation>PKCS#11-Modul hinzufügen</translation>
    </message>
    <message>
        <source>Modules (*.so)</source>
        <translation>Module (*.so)</translation>
    </message>
    <message>
        <source>No development token was made. %1</source>
        <translation>Es wurde kein Entwicklungstoken angelegt. %1</translation>
    </message>
    <message>
        <source>Have the device prove it…</source>
        <translation>Das Gerät beweisen lassen…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LabView</name>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Enter starts</source>
        <translation>Eingabe startet</translation>
    </message>
    <message>
        <source>A&amp;gents</source>
        <translation>A&amp;genten</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>S&amp;eed</translation>
    </message>
    <message>
        <source>The same seed gives the same run, to the byte.</source>
        <translation>Derselbe Seed ergibt denselben Lauf, bis aufs Byte.</translation>
    </message>
    <message>
        <source>&amp;Defences</source>
        <translation>&amp;Abwehr</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>On and off, side by side</source>
        <translation>Beides nebeneinander</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-fach</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start the rehearsal</source>
        <translation>Den Probelauf starten</translation>
    </message>
    <message>
        <source>Pause or continue the rehearsals</source>
        <translation>Die Probeläufe anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>No rehearsal runs</source>
        <translation>Kein Probelauf läuft</translation>
    </message>
    <message>
        <source>A rehearsal plays a whole fleet on this computer, with an attack or without, on a clock of its own. No socket is opened. The window then shows the fleet as it would show a real one.</source>
        <translation>Ein Probelauf spielt eine ganze Flotte auf diesem Computer durch, mit oder ohne Angriff, mit eigener Uhr. Kein Socket wird geöffnet. Das Fenster zeigt die Flotte dann wie eine echte.</translation>
    </message>
    <message>
        <source>Start the chosen scenario</source>
        <translation>Das ausgewählte Szenario starten</translation>
    </message>
    <message>
        <source>Nobody attacks in this scenario.</source>
        <translation>In diesem Szenario greift niemand an.</translation>
    </message>
    <message>
        <source>Damage without defences %1, with defences %2. Failed tasks: %3 without, %4 with.</source>
        <translation>Schaden ohne Abwehr %1, mit Abwehr %2. Gescheiterte Aufträge: %3 ohne, %4 mit.</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 aufklappen</translation>
    </message>
    <message>
        <source>Fold %1 into one node</source>
        <translation>%1 zu einem Knoten zusammenklappen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LegendRow</name>
    <message>
        <source>%1: %L2</source>
        <translation>%1: %L2</translation>
    </message>
    <message>
        <source>%1: %L2. Press to choose them.</source>
        <translation>%1: %L2. Drücken, um sie auszuwählen.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitRows</name>
    <message>
        <source>By %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>As supposed</source>
        <translation>Wie angenommen</translation>
    </message>
    <message>
        <source>Last refusal</source>
        <translation>Letzte Abweisung</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitSubjectRows</name>
    <message>
        <source>not of an IP address</source>
        <translation>ohne IP-Adresse</translation>
    </message>
    <message>
        <source>Who ran into it</source>
        <translation>Wer an sie stieß</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>As supposed</source>
        <translation>Wie angenommen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Limits</name>
    <message>
        <source>Connections in all</source>
        <translation>Verbindungen insgesamt</translation>
    </message>
    <message>
        <source>Incoming connections in all</source>
        <translation>Eingehende Verbindungen insgesamt</translation>
    </message>
    <message>
        <source>Streams in all</source>
        <translation>Streams insgesamt</translation>
    </message>
    <message>
        <source>Memory in all</source>
        <translation>Speicher insgesamt</translation>
    </message>
    <message>
        <source>Connections before they prove who they are</source>
        <translation>Verbindungen vor dem Nachweis ihrer Identität</translation>
    </message>
    <message>
        <source>Memory of those that have not proved who they are</source>
        <translation>Speicher derer, die ihre Identität nicht nachgewiesen haben</translation>
    </message>
    <message>
        <source>Connections of a network range</source>
        <translation>Verbindungen eines Netzbereichs</translation>
    </message>
    <message>
        <source>Unproved connections of a network range</source>
        <translation>Unbewiesene Verbindungen eines Netzbereichs</translation>
    </message>
    <message>
        <source>New connections a second of a network range</source>
        <translation>Neue Verbindungen je Sekunde eines Netzbereichs</translation>
    </message>
    <message>
        <source>Memory of a network range</source>
        <translation>Speicher eines Netzbereichs</translation>
    </message>
    <message>
        <source>Streams of a network range</source>
        <translation>Streams eines Netzbereichs</translation>
    </message>
    <message>
        <source>Streams of a connection</source>
        <translation>Streams einer Verbindung</translation>
    </message>
    <message>
        <source>Connections of a peer</source>
        <translation>Verbindungen eines Peers</translation>
    </message>
    <message>
        <source>Streams of a peer</source>
        <translation>Streams eines Peers</translation>
    </message>
    <message>
        <source>Memory of a peer</source>
        <translation>Speicher eines Peers</translation>
    </message>
    <message>
        <source>New streams a second of a peer</source>
        <translation>Neue Streams je Sekunde eines Peers</translation>
    </message>
    <message>
        <source>Streams of a protocol</source>
        <translation>Streams eines Protokolls</translation>
    </message>
    <message>
        <source>Streams of a protocol with one peer</source>
        <translation>Streams eines Protokolls mit einem Peer</translation>
    </message>
    <message>
        <source>Streams of a protocol that one peer opened</source>
        <translation>Streams eines Protokolls, die ein Peer öffnete</translation>
    </message>
    <message>
        <source>Memory of a protocol</source>
        <translation>Speicher eines Protokolls</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitsView</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Whose limits</source>
        <translation>Wessen Grenzen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Who ran into the chosen limit</source>
        <translation>Wer an die gewählte Grenze stieß</translation>
    </message>
    <message>
        <source>What if a limit had been another? Weighed by the connections on record; nothing is changed.</source>
        <translation>Was wäre, wenn eine Grenze anders gewesen wäre? Gewogen an den aufgezeichneten Verbindungen; geändert wird nichts.</translation>
    </message>
    <message>
        <source>The limits of a node</source>
        <translation>Die Grenzen eines Knotens</translation>
    </message>
    <message>
        <source>Show the refusals on record</source>
        <translation>Aufgezeichnete Abweisungen zeigen</translation>
    </message>
    <message>
        <source>Nobody ran into this limit.</source>
        <translation>Niemand stieß an diese Grenze.</translation>
    </message>
    <message>
        <source>Nobody with that name ran into this limit.</source>
        <translation>Niemand dieses Namens stieß an diese Grenze.</translation>
    </message>
    <message>
        <source>%1 refusals of others</source>
        <translation>%1 Abweisungen anderer</translation>
    </message>
    <message>
        <source>%1 connections on record</source>
        <translation>%1 Verbindungen aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 refusals by a limit</source>
        <translation>%1 Abweisungen durch eine Grenze</translation>
    </message>
    <message>
        <source>%1 beyond what is followed</source>
        <translation>%1 über das hinaus, was verfolgt wird</translation>
    </message>
    <message>
        <source>%1 of %2 connections would be refused.</source>
        <translation>%1 von %2 Verbindungen würden abgewiesen.</translation>
    </message>
    <message>
        <source>%1 of %2 refused ones would be let in.</source>
        <translation>%1 von %2 abgewiesenen würden eingelassen.</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>Das Protokoll konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nobody connected in this span, and nobody was refused.</source>
        <translation>In dieser Spanne verband sich niemand, und niemand wurde abgewiesen.</translation>
    </message>
    <message>
        <source>Who ran into which limit in a span of the log, and how near everybody came to those on connections.</source>
        <translation>Wer in einer Spanne des Protokolls an welche Grenze stieß, und wie nahe alle denen für Verbindungen kamen.</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>Hier ist nichts aufbewahrt, was geschah. Treten Sie einem Netz bei, starten Sie einen Probelauf, oder wählen Sie den Datenordner eines Knotens.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LogBar</name>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Alles Aufbewahrte</translation>
    </message>
    <message>
        <source>Log of the window</source>
        <translation>Protokoll des Fensters</translation>
    </message>
    <message>
        <source>Log of a data folder…</source>
        <translation>Protokoll eines Datenordners…</translation>
    </message>
    <message>
        <source>Log in %1</source>
        <translation>Protokoll in %1</translation>
    </message>
    <message>
        <source>Which log is read</source>
        <translation>Welches Protokoll gelesen wird</translation>
    </message>
    <message>
        <source>Which span of it</source>
        <translation>Welche Spanne davon</translation>
    </message>
    <message>
        <source>How much was read</source>
        <translation>Wie viel gelesen ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The data folder of a node</source>
        <translation>Der Datenordner eines Knotens</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>An %1 anmelden</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>Benutzer-PIN</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MainWindow</name>
    <message>
        <source>The engine has not answered for some seconds. The window goes on with what it knows.</source>
        <translation>Die Engine antwortet seit einigen Sekunden nicht. Das Fenster arbeitet mit dem weiter, was es weiß.</translation>
    </message>
    <message>
        <source>Events are not recorded for now; the network goes on. %1</source>
        <translation>Ereignisse werden vorerst nicht aufgezeichnet; das Netz läuft weiter. %1</translation>
    </message>
    <message>
        <source>That moment cannot be shown. %1</source>
        <translation>Dieser Zeitpunkt kann nicht angezeigt werden. %1</translation>
    </message>
    <message>
        <source>The kept layout of this desk could not be used; the panels stand as at first.</source>
        <translation>Die gespeicherte Anordnung dieses Arbeitsplatzes war nicht zu gebrauchen; die Bereiche stehen wie am Anfang.</translation>
    </message>
    <message>
        <source>The settings could not be read and are as at first. The old file is kept as %1.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden und sind wie am Anfang. Die alte Datei liegt als %1 bereit.</translation>
    </message>
    <message>
        <source>The settings in %1 can be neither read nor put aside: what you choose holds for this run only.</source>
        <translation>Die Einstellungen in %1 lassen sich weder lesen noch beiseitelegen: Was Sie wählen, gilt nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>Too many networks and rehearsals are open: end one first.</source>
        <translation>Zu viele Netze und Probeläufe sind offen: Beenden Sie zuerst einen davon.</translation>
    </message>
    <message>
        <source>This window was started with --offline: it opens no connection.</source>
        <translation>Dieses Fenster wurde mit --offline gestartet: Es öffnet keine Verbindung.</translation>
    </message>
    <message>
        <source>%1 · Vedette</source>
        <translation>%1 · Vedette</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Befehle…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear, step back</source>
        <translation>Leeren, einen Schritt zurück</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Nächste Ansicht</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vorige Ansicht</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Wandanzeige</translation>
    </message>
    <message>
        <source>Save a picture of this view…</source>
        <translation>Bild dieser Ansicht speichern…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Angezeigtes exportieren…</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>Go to a certain time…</source>
        <translation>Zu einem Zeitpunkt gehen…</translation>
    </message>
    <message>
        <source>Start the lab</source>
        <translation>Labor starten</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>Netz beitreten…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Help on this view</source>
        <translation>Hilfe zu dieser Ansicht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>This view has nothing to export.</source>
        <translation>Diese Ansicht hat nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Save a picture of this view</source>
        <translation>Bild dieser Ansicht speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>Das Bild liegt in %1.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>Das Bild konnte nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Wallboard: F11 or Esc returns.</source>
        <translation>Wandanzeige: F11 oder Esc führt zurück.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>Edit saved filters…</source>
        <translation>Gespeicherte Filter bearbeiten…</translation>
    </message>
    <message>
        <source>Addresses of this node…</source>
        <translation>Adressen dieses Knotens…</translation>
    </message>
    <message>
        <source>No development token was made. %1</source>
        <translation>Es wurde kein Entwicklungstoken angelegt. %1</translation>
    </message>
    <message>
        <source>Development store: the identity is a token of software in %1, with its PIN beside it. For trying things out, and for nothing else.</source>
        <translation>Entwicklungsspeicher: Die Identität ist ein Token aus Software in %1, mit seiner PIN daneben. Zum Ausprobieren und zu nichts sonst.</translation>
    </message>
    <message>
        <source>The token of the identity is away: connections stay, new connection keys are not signed. %1</source>
        <translation>Das Token der Identität fehlt: Verbindungen bleiben, neue Verbindungsschlüssel werden nicht signiert. %1</translation>
    </message>
    <message>
        <source>Log in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MomentDialog</name>
    <message>
        <source>Show a certain time</source>
        <translation>Einen Zeitpunkt anzeigen</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MovesModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>Risk before</source>
        <translation>Risiko zuvor</translation>
    </message>
    <message>
        <source>Risk then</source>
        <translation>Risiko dann</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>As told by</source>
        <translation>Nach</translation>
    </message>
</context>
<context>
    <name>vedette::ui::NoteDialog</name>
    <message>
        <source>Name and tags of %1</source>
        <translation>Name und Tags von %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>core, relay</source>
        <translation>kern, relay</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Tags hinzufügen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>There are more notes than can be kept already; empty some first.</source>
        <translation>Es gibt schon mehr Notizen, als aufbewahrt werden können; leeren Sie zuerst einige.</translation>
    </message>
    <message numerus="yes">
        <source>Tags for %Ln peers</source>
        <translation>
            <numerusform>Tags für %Ln Peer</numerusform>
            <numerusform>Tags für %Ln Peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::Notices</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::OverviewView</name>
    <message>
        <source>Different peers with an open connection at any vantage point, of all that are known; the line is the number of connections in the last hour. Opens the connected peers.</source>
        <translation>Verschiedene Peers mit einer offenen Verbindung an irgendeinem Standort, von allen bekannten; die Linie ist die Zahl der Verbindungen in der letzten Stunde. Öffnet die verbundenen Peers.</translation>
    </message>
    <message>
        <source>The middle of all round trips that were measured in the last 10 minutes. Opens the measurements.</source>
        <translation>Der mittlere Wert aller Umlaufzeiten, die in den letzten 10 Minuten gemessen wurden. Öffnet die Messungen.</translation>
    </message>
    <message>
        <source>What we said no to in the last 10 minutes, by a limit or a rule. Opens the refusals.</source>
        <translation>Was wir in den letzten 10 Minuten abgewiesen haben, wegen einer Grenze oder einer Regel. Öffnet die Abweisungen.</translation>
    </message>
    <message>
        <source>How often peers broke a protocol in the last 10 minutes. Opens the events.</source>
        <translation>Wie oft Peers in den letzten 10 Minuten ein Protokoll verletzt haben. Öffnet die Ereignisse.</translation>
    </message>
    <message>
        <source>The share of dials that failed in the last 10 minutes. Opens the failures.</source>
        <translation>Der Anteil der Anwahlen, die in den letzten 10 Minuten gescheitert sind. Öffnet die gescheiterten.</translation>
    </message>
    <message>
        <source>Fills when peers connect.</source>
        <translation>Füllt sich, sobald sich Peers verbinden.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>of connected peers</source>
        <translation>verbundener Peers</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>ASN of connected peers</source>
        <translation>ASN verbundener Peers</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>as connected peers claim</source>
        <translation>nach Angabe verbundener Peers</translation>
    </message>
    <message>
        <source>Refusals by limit</source>
        <translation>Abweisungen je Grenze</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>letzte Stunde</translation>
    </message>
    <message>
        <source>Nothing was refused in the last hour.</source>
        <translation>In der letzten Stunde wurde nichts abgewiesen.</translation>
    </message>
    <message>
        <source>Broken protocols</source>
        <translation>Verletzte Protokolle</translation>
    </message>
    <message>
        <source>Nobody broke a protocol in the last hour.</source>
        <translation>In der letzten Stunde hat niemand ein Protokoll verletzt.</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>by protocol</source>
        <translation>je Protokoll</translation>
    </message>
    <message>
        <source>Fills with the first bytes.</source>
        <translation>Füllt sich mit den ersten Bytes.</translation>
    </message>
    <message>
        <source>Bootnodes</source>
        <translation>Bootknoten</translation>
    </message>
    <message>
        <source>the ways into the network</source>
        <translation>die Wege ins Netz</translation>
    </message>
    <message>
        <source>Engine and event log</source>
        <translation>Engine und Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>Noch wird nichts beobachtet</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts braucht Ihr Eingreifen</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab.</source>
        <translation>Treten Sie einem Netz bei oder starten Sie einen Probelauf im Labor.</translation>
    </message>
    <message>
        <source>in 10 min</source>
        <translation>in 10 min</translation>
    </message>
    <message>
        <source>Connected peers</source>
        <translation>Verbundene Peers</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 connections, %2 inbound</source>
        <translation>%1 Verbindungen, %2 eingehend</translation>
    </message>
    <message>
        <source>Round trip, median</source>
        <translation>Umlaufzeit, Median</translation>
    </message>
    <message>
        <source>%1 in 1 h</source>
        <translation>%1 in 1 h</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Protocols broken</source>
        <translation>Protokolle verletzt</translation>
    </message>
    <message>
        <source>Dials failed</source>
        <translation>Anwahlen gescheitert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>As of now, not of the moment that is shown:</source>
        <translation>Von jetzt, nicht vom angezeigten Zeitpunkt:</translation>
    </message>
    <message>
        <source>%1 events a second</source>
        <translation>%1 Ereignisse pro Sekunde</translation>
    </message>
    <message>
        <source>The engine answers after %1</source>
        <translation>Die Engine antwortet nach %1</translation>
    </message>
    <message>
        <source>%1 events wait for the disk, %2 were not recorded, %3 did not reach the window</source>
        <translation>%1 Ereignisse warten auf den Datenträger, %2 wurden nicht aufgezeichnet, %3 erreichten das Fenster nicht</translation>
    </message>
    <message>
        <source>The event log takes %1</source>
        <translation>Das Ereignisprotokoll belegt %1</translation>
    </message>
    <message>
        <source>No engine runs.</source>
        <translation>Keine Engine läuft.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 known peers are connected, seen from %Ln places.</source>
        <translation>
            <numerusform>%1 von %2 bekannten Peers sind verbunden, gesehen von %Ln Standort.</numerusform>
            <numerusform>%1 von %2 bekannten Peers sind verbunden, gesehen von %Ln Standorten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was soll geschehen</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Paper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerActions</name>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>End our connections to it. It may come back; this cannot be undone.</source>
        <translation>Unsere Verbindungen mit ihm beenden. Er kann wiederkommen; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>End our connections to it and refuse new ones until a time that you choose.</source>
        <translation>Unsere Verbindungen mit ihm beenden und neue bis zu einem Zeitpunkt Ihrer Wahl abweisen.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Name and tags…</source>
        <translation>Name und Tags…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Copy peer id</source>
        <translation>Peer-ID kopieren</translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>%1 wird getrennt</translation>
    </message>
    <message>
        <source>Blocking %1</source>
        <translation>%1 wird gesperrt</translation>
    </message>
    <message>
        <source>Unblocking %1</source>
        <translation>%1 wird entsperrt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln Peer</numerusform>
            <numerusform>%Ln Peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerColumns</name>
    <message>
        <source>Peer id</source>
        <translation>Peer-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Dir</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Agent (claimed)</source>
        <translation>Software (laut Peer)</translation>
    </message>
    <message>
        <source>Protocol version (claimed)</source>
        <translation>Protokollversion (laut Peer)</translation>
    </message>
    <message>
        <source>Protocols (claimed)</source>
        <translation>Protokolle (laut Peer)</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Absicherung</translation>
    </message>
    <message>
        <source>Muxer</source>
        <translation>Muxer</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Meshes</source>
        <translation>Meshes</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Last fault</source>
        <translation>Letzter Verstoß</translation>
    </message>
    <message>
        <source>ASN</source>
        <translation>ASN</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Failed dials</source>
        <translation>Gescheiterte Anwahlen</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Verstöße</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>In DHT table</source>
        <translation>In DHT-Tabelle</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Vorgestellt</translation>
    </message>
    <message>
        <source>Signed record</source>
        <translation>Signierter Eintrag</translation>
    </message>
    <message>
        <source>The hash of its public key, or the key itself: nobody else can have it.</source>
        <translation>Der Hash seines öffentlichen Schlüssels oder der Schlüssel selbst: Niemand sonst kann sie haben.</translation>
    </message>
    <message>
        <source>The name that you gave it.</source>
        <translation>Der Name, den Sie ihm gegeben haben.</translation>
    </message>
    <message>
        <source>The tags that you gave it.</source>
        <translation>Die Tags, die Sie ihm gegeben haben.</translation>
    </message>
    <message>
        <source>What you noted of it.</source>
        <translation>Was Sie sich zu ihm notiert haben.</translation>
    </message>
    <message>
        <source>The networks, or observers of them, that know it.</source>
        <translation>Die Netze oder deren Beobachter, die ihn kennen.</translation>
    </message>
    <message>
        <source>Connected: now. Known: we met it. Heard: somebody told of it.</source>
        <translation>Verbunden: jetzt. Bekannt: Wir sind ihm begegnet. Erwähnt: Jemand hat von ihm erzählt.</translation>
    </message>
    <message>
        <source>Who dialled: in, it came to us; out, we went to it.</source>
        <translation>Wer angewählt hat: ein, er kam zu uns; aus, wir gingen zu ihm.</translation>
    </message>
    <message>
        <source>Where it is connected from or to; then what it says of itself.</source>
        <translation>Von wo oder wohin er verbunden ist; sonst, was er selbst angibt.</translation>
    </message>
    <message>
        <source>The program that it says it is. Nothing proves it.</source>
        <translation>Das Programm, das er zu sein angibt. Nichts beweist es.</translation>
    </message>
    <message>
        <source>The version of its protocols that it says it has. Nothing proves it.</source>
        <translation>Die Version seiner Protokolle, die er angibt. Nichts beweist sie.</translation>
    </message>
    <message>
        <source>What it says that it speaks.</source>
        <translation>Was er nach eigener Angabe spricht.</translation>
    </message>
    <message>
        <source>What proved its key and hides the traffic of its connections.</source>
        <translation>Was seinen Schlüssel bewiesen hat und den Verkehr seiner Verbindungen verbirgt.</translation>
    </message>
    <message>
        <source>What parts its connections into streams.</source>
        <translation>Was seine Verbindungen in Streams teilt.</translation>
    </message>
    <message>
        <source>Topics that it subscribes to.</source>
        <translation>Themen, die er abonniert hat.</translation>
    </message>
    <message>
        <source>Topics in whose mesh of ours it is.</source>
        <translation>Themen, in deren Mesh er bei uns ist.</translation>
    </message>
    <message>
        <source>What its gossip score lets it do.</source>
        <translation>Was sein Gossip-Score ihm erlaubt.</translation>
    </message>
    <message>
        <source>How it broke a protocol last.</source>
        <translation>Wie er zuletzt ein Protokoll verletzt hat.</translation>
    </message>
    <message>
        <source>Autonomous systems of its addresses, as far as a map knows.</source>
        <translation>Autonome Systeme seiner Adressen, soweit eine Karte sie kennt.</translation>
    </message>
    <message>
        <source>Countries of its addresses, as far as a map knows.</source>
        <translation>Länder seiner Adressen, soweit eine Karte sie kennt.</translation>
    </message>
    <message>
        <source>Gossip score when it was told last. Below zero it loses trust.</source>
        <translation>Der zuletzt gemeldete Gossip-Score. Unter null verliert er Vertrauen.</translation>
    </message>
    <message>
        <source>Milliseconds of the last ping to it and back.</source>
        <translation>Millisekunden des letzten Pings hin und zurück.</translation>
    </message>
    <message>
        <source>Bytes that it sent us, on connections that are over.</source>
        <translation>Bytes, die er uns gesendet hat, auf beendeten Verbindungen.</translation>
    </message>
    <message>
        <source>Bytes that we sent it, on connections that are over.</source>
        <translation>Bytes, die wir ihm gesendet haben, auf beendeten Verbindungen.</translation>
    </message>
    <message>
        <source>Bytes both ways, on connections that are over.</source>
        <translation>Bytes in beiden Richtungen, auf beendeten Verbindungen.</translation>
    </message>
    <message>
        <source>Connections to us so far.</source>
        <translation>Bisherige Verbindungen mit uns.</translation>
    </message>
    <message>
        <source>Connections to us now.</source>
        <translation>Jetzige Verbindungen mit uns.</translation>
    </message>
    <message>
        <source>Dials of ours that did not reach it.</source>
        <translation>Unsere Anwahlen, die ihn nicht erreicht haben.</translation>
    </message>
    <message>
        <source>How often it broke a protocol, with us or another observer.</source>
        <translation>Wie oft er ein Protokoll verletzt hat, bei uns oder einem anderen Beobachter.</translation>
    </message>
    <message>
        <source>How often a limit or rule refused it something.</source>
        <translation>Wie oft eine Grenze oder Regel ihn abgewiesen hat.</translation>
    </message>
    <message>
        <source>When it was heard of first.</source>
        <translation>Wann zuerst von ihm zu hören war.</translation>
    </message>
    <message>
        <source>When it was heard of last.</source>
        <translation>Wann zuletzt von ihm zu hören war.</translation>
    </message>
    <message>
        <source>You pinned it.</source>
        <translation>Sie haben ihn angeheftet.</translation>
    </message>
    <message>
        <source>You blocked it.</source>
        <translation>Sie haben ihn gesperrt.</translation>
    </message>
    <message>
        <source>It stands in our DHT routing table.</source>
        <translation>Er steht in unserer Routing-Tabelle der DHT.</translation>
    </message>
    <message>
        <source>It said who it is.</source>
        <translation>Er hat gesagt, wer er ist.</translation>
    </message>
    <message>
        <source>It signed the list of its addresses.</source>
        <translation>Er hat die Liste seiner Adressen signiert.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>Erwähnt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Why that risk</source>
        <translation>Warum dieses Risiko</translation>
    </message>
    <message>
        <source>Gossip score</source>
        <translation>Gossip-Score</translation>
    </message>
    <message>
        <source>Risk since</source>
        <translation>Risiko seit</translation>
    </message>
    <message>
        <source>How much it has to prove: the tier by which it is verified.</source>
        <translation>Wie viel er zu beweisen hat: die Stufe, nach der er geprüft wird.</translation>
    </message>
    <message>
        <source>Why it is in that tier.</source>
        <translation>Warum er in dieser Stufe steht.</translation>
    </message>
    <message>
        <source>Its reputation, from 0 to 1; a stranger has 0.5, below 0.2 it should be kept apart.</source>
        <translation>Sein Ruf, von 0 bis 1; ein Fremder hat 0,5, unter 0,2 sollte er ferngehalten werden.</translation>
    </message>
    <message>
        <source>When it came into its tier.</source>
        <translation>Wann er in seine Stufe kam.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerFactSheet</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>As a CID</source>
        <translation>Als CID</translation>
    </message>
    <message>
        <source>The same id in its other form.</source>
        <translation>Dieselbe ID in ihrer anderen Form.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The id is the SHA-256 hash of a larger public key.</source>
        <translation>Die ID ist der SHA-256-Hash eines größeren öffentlichen Schlüssels.</translation>
    </message>
    <message>
        <source>The id holds the public key itself: %1</source>
        <translation>Die ID enthält den öffentlichen Schlüssel selbst: %1</translation>
    </message>
    <message>
        <source>What the id is made of.</source>
        <translation>Woraus die ID gemacht ist.</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Bewiesen durch</translation>
    </message>
    <message>
        <source>The %1 handshake of an open connection: it signed with the key of this id.</source>
        <translation>Der %1-Handshake einer offenen Verbindung: Er hat mit dem Schlüssel dieser ID signiert.</translation>
    </message>
    <message>
        <source>Why nobody else can pretend to be this peer.</source>
        <translation>Warum sich niemand sonst als dieser Peer ausgeben kann.</translation>
    </message>
    <message>
        <source>The handshake of an earlier connection.</source>
        <translation>Der Handshake einer früheren Verbindung.</translation>
    </message>
    <message>
        <source>Nothing yet: others told of it, we have not met it.</source>
        <translation>Noch nichts: Andere haben von ihm erzählt, wir sind ihm nicht begegnet.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Sees us at</source>
        <translation>Sieht uns unter</translation>
    </message>
    <message>
        <source>Our address as the peer says it saw it.</source>
        <translation>Unsere Adresse, wie der Peer sie nach eigener Angabe gesehen hat.</translation>
    </message>
    <message>
        <source>The address, and where it is as far as a map knows.</source>
        <translation>Die Adresse und wo sie liegt, soweit eine Karte es weiß.</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Kam von</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Erreicht unter</translation>
    </message>
    <message>
        <source>Says it listens</source>
        <translation>Lauscht laut Peer</translation>
    </message>
    <message>
        <source>Said of it</source>
        <translation>Sagte man von ihm</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>in %1, out %2</source>
        <translation>empfangen %1, gesendet %2</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>Umlaufzeit %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>An open connection and its number in this run.</source>
        <translation>Eine offene Verbindung und ihre Nummer in diesem Lauf.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>bis Sie es zurücknehmen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Blocked in %1</source>
        <translation>Gesperrt in %1</translation>
    </message>
    <message>
        <source>Your block: it gets no connection meanwhile.</source>
        <translation>Ihre Sperre: Er bekommt solange keine Verbindung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln streams</source>
        <translation>
            <numerusform>%Ln Stream</numerusform>
            <numerusform>%Ln Streams</numerusform>
        </translation>
    </message>
    <message>
        <source>What went over the streams of this protocol, without what encryption adds.</source>
        <translation>Was über die Streams dieses Protokolls ging, ohne das, was die Verschlüsselung hinzufügt.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerHeader</name>
    <message>
        <source>Not known at this moment</source>
        <translation>Zu diesem Zeitpunkt nicht bekannt</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerPage</name>
    <message>
        <source>Page of a peer</source>
        <translation>Seite eines Peers</translation>
    </message>
    <message>
        <source>All peers</source>
        <translation>Alle Peers</translation>
    </message>
    <message>
        <source>Back to the list (Alt+Left)</source>
        <translation>Zurück zur Liste (Alt+Links)</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>What it says of itself</source>
        <translation>Was er über sich sagt</translation>
    </message>
    <message>
        <source>Nothing proves it but a signed record its addresses.</source>
        <translation>Nichts beweist es; nur ein signierter Eintrag beweist seine Adressen.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Connections to us</source>
        <translation>Verbindungen mit uns</translation>
    </message>
    <message>
        <source>How it behaves</source>
        <translation>Wie er sich verhält</translation>
    </message>
    <message>
        <source>What its score is made of</source>
        <translation>Woraus sein Score besteht</translation>
    </message>
    <message>
        <source>The terms when the score was told last.</source>
        <translation>Die Teile des zuletzt gemeldeten Scores.</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>Umlaufzeiten</translation>
    </message>
    <message>
        <source>Milliseconds of each ping to it and back.</source>
        <translation>Millisekunden jedes Pings hin und zurück.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>The newest first.</source>
        <translation>Die neuesten zuerst.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Events of this peer, the newest first</source>
        <translation>Ereignisse dieses Peers, die neuesten zuerst</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>What this term adds to the score.</source>
        <translation>Was dieser Teil zum Score beiträgt.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Gossip score and the terms that weigh most in it, each time that its standing changed.</source>
        <translation>Gossip-Wertung und die Teile, die darin am meisten wiegen, jedes Mal, wenn ihr Stand wechselte.</translation>
    </message>
    <message>
        <source>Bytes by protocol</source>
        <translation>Bytes nach Protokoll</translation>
    </message>
    <message>
        <source>Of its connections to us that are open now.</source>
        <translation>Über seine jetzt offenen Verbindungen zu uns.</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Ruf</translation>
    </message>
    <message>
        <source>How far we trust it, and why.</source>
        <translation>Wie weit wir ihm trauen, und warum.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerPanel</name>
    <message>
        <source>The selected peer</source>
        <translation>Der ausgewählte Peer</translation>
    </message>
    <message>
        <source>What it did last</source>
        <translation>Was er zuletzt tat</translation>
    </message>
    <message>
        <source>Events of this peer, the newest first</source>
        <translation>Ereignisse dieses Peers, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Select a peer in any view: what is known of it stands here.</source>
        <translation>Wählen Sie in einer Ansicht einen Peer: Was von ihm bekannt ist, steht dann hier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are selected.</source>
        <translation>
            <numerusform>%Ln Peer ist ausgewählt.</numerusform>
            <numerusform>%Ln Peers sind ausgewählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeersView</name>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>Open the peer&apos;s page</source>
        <translation>Seite des Peers öffnen</translation>
    </message>
    <message>
        <source>Back to the list of peers</source>
        <translation>Zurück zur Liste der Peers</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Take this part of the question away</source>
        <translation>Diesen Teil der Frage wegnehmen</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Wegnehmen: %1</translation>
    </message>
    <message>
        <source>No peer is known yet</source>
        <translation>Noch kein Peer bekannt</translation>
    </message>
    <message>
        <source>Peers appear here as soon as this program meets or hears of them: start a rehearsal of the lab, or join a network.</source>
        <translation>Peers erscheinen hier, sobald dieses Programm ihnen begegnet oder von ihnen hört: Starten Sie einen Probelauf im Labor oder treten Sie einem Netz bei.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Labor öffnen</translation>
    </message>
    <message>
        <source>No peer answers this question</source>
        <translation>Auf diese Frage passt kein Peer</translation>
    </message>
    <message>
        <source>Show all peers</source>
        <translation>Alle Peers zeigen</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>Only peers with %1 %2</source>
        <translation>Nur Peers mit %1 %2</translation>
    </message>
    <message>
        <source>Export the peers that are shown</source>
        <translation>Angezeigte Peers exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The file was not written: %1. Choose another place.</source>
        <translation>Die Datei wurde nicht geschrieben: %1. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln Peer</numerusform>
            <numerusform>%Ln Peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln peers</source>
        <translation>
            <numerusform>%1 von %Ln Peer</numerusform>
            <numerusform>%1 von %Ln Peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are known, but none has all of what the box above asks for.</source>
        <translation>
            <numerusform>%Ln Peer ist bekannt, hat aber nicht alles, wonach das Feld oben fragt.</numerusform>
            <numerusform>%Ln Peers sind bekannt, aber keiner hat alles, wonach das Feld oben fragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PinField</name>
    <message>
        <source>Nothing shows of what is typed here.</source>
        <translation>Von dem, was hier getippt wird, ist nichts zu sehen.</translation>
    </message>
    <message>
        <source>nothing shows while you type</source>
        <translation>beim Tippen ist nichts zu sehen</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingegeben</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PinSection</name>
    <message>
        <source>Security officer&apos;s PIN</source>
        <translation>PIN des Security Officers</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>Benutzer-PIN</translation>
    </message>
    <message>
        <source>Use up the last try all the same</source>
        <translation>Den letzten Versuch trotzdem verbrauchen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyText</name>
    <message>
        <source>No file of the folder %1 is named *.toml.</source>
        <translation>Keine Datei des Ordners %1 heißt *.toml.</translation>
    </message>
    <message>
        <source>The folder has more than %1 files: too many to be edited here.</source>
        <translation>Der Ordner hat mehr als %1 Dateien: zu viele, um sie hier zu bearbeiten.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The policy is larger than 1 MiB: vedette-node policy check reads it, this window does not.</source>
        <translation>Die Richtlinie ist größer als 1 MiB: vedette-node policy check liest sie, dieses Fenster nicht.</translation>
    </message>
    <message>
        <source>%1 is a signed bundle. It cannot be edited: open the text that it was made of.</source>
        <translation>%1 ist ein signiertes Bündel. Es lässt sich nicht bearbeiten: Öffnen Sie den Text, aus dem es gemacht ist.</translation>
    </message>
    <message>
        <source>%1 holds what an editor would change: other ends of lines than a single line feed, lines of more than %2 characters, or bytes that are no text. It was left alone.</source>
        <translation>%1 enthält, was ein Editor ändern würde: andere Zeilenenden als einen Zeilenvorschub, Zeilen von mehr als %2 Zeichen oder Bytes, die kein Text sind. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>new policy</source>
        <translation>neue Richtlinie</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyView</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>File of the policy</source>
        <translation>Datei der Richtlinie</translation>
    </message>
    <message>
        <source>Text of the policy</source>
        <translation>Text der Richtlinie</translation>
    </message>
    <message>
        <source>What stands beside the text</source>
        <translation>Was neben dem Text steht</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Effect on what happened</source>
        <translation>Wirkung auf Geschehenes</translation>
    </message>
    <message>
        <source>Rules that deserve a second look</source>
        <translation>Regeln, die einen zweiten Blick verdienen</translation>
    </message>
    <message>
        <source>No policy is open</source>
        <translation>Keine Richtlinie ist offen</translation>
    </message>
    <message>
        <source>A policy says who may do what in a network. Open the file, or the folder of files, that a node goes by, or begin a new one.</source>
        <translation>Eine Richtlinie sagt, wer in einem Netz was darf. Öffnen Sie die Datei oder den Ordner, wonach sich ein Knoten richtet, oder beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>Open a policy</source>
        <translation>Richtlinie öffnen</translation>
    </message>
    <message>
        <source>Policies (*.toml)</source>
        <translation>Richtlinien (*.toml)</translation>
    </message>
    <message>
        <source>Open a policy of several files</source>
        <translation>Richtlinie aus mehreren Dateien öffnen</translation>
    </message>
    <message>
        <source>Changed on the disk since it was opened, or gone: %1.</source>
        <translation>Seit dem Öffnen auf dem Datenträger geändert oder verschwunden: %1.</translation>
    </message>
    <message>
        <source>Whoever changed it loses that if you overwrite it. What is on the disk replaces what you wrote if you open it again.</source>
        <translation>Wer sie geändert hat, verliert das, wenn Sie überschreiben. Was auf dem Datenträger ist, ersetzt das Ihre, wenn Sie neu öffnen.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>A policy of several files is saved where it is.</source>
        <translation>Eine Richtlinie aus mehreren Dateien wird dort gespeichert, wo sie ist.</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>Richtlinie speichern</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>The policy was changed and not saved.</source>
        <translation>Die Richtlinie wurde geändert und nicht gespeichert.</translation>
    </message>
    <message>
        <source>What was not saved is lost.</source>
        <translation>Was nicht gespeichert ist, geht verloren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 · not saved</source>
        <translation>%1 · nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 places and more</source>
        <translation>%1 Stellen und mehr</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>decided none of the %1 attempts that were read in the log</source>
        <translation>entschied keinen der %1 Versuche, die im Protokoll gelesen wurden</translation>
    </message>
    <message>
        <source>The text does not compile: there is nothing to review.</source>
        <translation>Der Text lässt sich nicht übersetzen: Es gibt nichts durchzusehen.</translation>
    </message>
    <message>
        <source>No rule deserves a second look: none has expired, is covered by another, or allows anybody or anything.</source>
        <translation>Keine Regel verdient einen zweiten Blick: Keine ist abgelaufen, von einer anderen verdeckt oder erlaubt jeden oder alles.</translation>
    </message>
    <message>
        <source>The rules are being looked at.</source>
        <translation>Die Regeln werden durchgesehen.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Durchsicht (%1)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln Regel</numerusform>
            <numerusform>%Ln Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln Segment</numerusform>
            <numerusform>%Ln Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>the rules are being looked at</source>
        <translation>die Regeln werden durchgesehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at again</source>
        <translation>
            <numerusform>%Ln zum Nachsehen</numerusform>
            <numerusform>%Ln zum Nachsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>What falls</source>
        <translation>Was fällt</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>The policy of this fleet</source>
        <translation>Richtlinie dieser Flotte</translation>
    </message>
    <message>
        <source>The fleet that you are looking at is held to a policy: read it here, and change it to see what that would mean. The fleet goes on by its own.</source>
        <translation>Die Flotte, die Sie sehen, ist an eine Richtlinie gebunden: Lesen Sie diese hier, und ändern Sie sie, um zu sehen, was das bedeuten würde. Die Flotte richtet sich weiter nach der ihren.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Policy of %1</source>
        <translation>Richtlinie von %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyWords</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 ist eines von %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 ist nicht %2</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 ist keines von %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1 höchstens %2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 mindestens %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1 innerhalb von %2</translation>
    </message>
    <message>
        <source>%1 outside %2</source>
        <translation>%1 außerhalb von %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>zutrifft</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>nicht zutrifft</translation>
    </message>
    <message>
        <source>counts as fulfilled, for a rule that denies</source>
        <translation>für eine Regel, die abweist, als erfüllt gilt</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>ist abgelaufen</translation>
    </message>
    <message>
        <source>never applies: its conditions exclude one another</source>
        <translation>gilt nie: Ihre Bedingungen schließen einander aus</translation>
    </message>
    <message>
        <source>is covered by %1</source>
        <translation>ist von %1 verdeckt</translation>
    </message>
    <message>
        <source>never allows anything: %1 denies all of it</source>
        <translation>erlaubt nie etwas: %1 weist alles davon ab</translation>
    </message>
    <message>
        <source>allows whoever asks: it has no condition on who</source>
        <translation>erlaubt es jedem: Sie hat keine Bedingung an who</translation>
    </message>
    <message>
        <source>allows everything, or every command</source>
        <translation>erlaubt alles, oder jeden Befehl</translation>
    </message>
    <message>
        <source>Refused without the rule %1.</source>
        <translation>Abgewiesen ohne die Regel %1.</translation>
    </message>
    <message>
        <source>Allowed without the rule %1.</source>
        <translation>Erlaubt ohne die Regel %1.</translation>
    </message>
    <message>
        <source>Allowed if the rule %1 had not expired.</source>
        <translation>Erlaubt, wenn die Regel %1 nicht abgelaufen wäre.</translation>
    </message>
    <message>
        <source>Allowed by a new rule that covers it.</source>
        <translation>Erlaubt durch eine neue Regel, die es abdeckt.</translation>
    </message>
    <message>
        <source>%1 = %2 (now %3)</source>
        <translation>%1 = %2 (jetzt %3)</translation>
    </message>
    <message>
        <source>Refused with %1.</source>
        <translation>Abgewiesen mit %1.</translation>
    </message>
    <message>
        <source>Allowed with %1.</source>
        <translation>Erlaubt mit %1.</translation>
    </message>
    <message>
        <source>The search ended early: fewer facts might do.</source>
        <translation>Die Suche endete früh: Weniger Tatsachen könnten genügen.</translation>
    </message>
    <message>
        <source>no segment</source>
        <translation>kein Segment</translation>
    </message>
    <message>
        <source>%1 of %2 pairs may use something</source>
        <translation>%1 von %2 Paaren dürfen etwas nutzen</translation>
    </message>
    <message>
        <source>used %1 times</source>
        <translation>%1-mal genutzt</translation>
    </message>
    <message>
        <source>%1 times against the policy</source>
        <translation>%1-mal gegen die Richtlinie</translation>
    </message>
    <message>
        <source>refused %1 times</source>
        <translation>%1-mal abgewiesen</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>Von %1 nach %2: %3</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Preferences</name>
    <message>
        <source>The settings could not be written to %1: %2.</source>
        <translation>Die Einstellungen konnten nicht nach %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 is not a file of settings that this version can read; nothing was changed.</source>
        <translation>%1 ist keine Datei mit Einstellungen, die diese Version lesen kann; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>QR-Code von %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QrReader</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The picture is larger than 16 MB; use a smaller one.</source>
        <translation>Das Bild ist größer als 16 MB; nehmen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The picture has too many pixels; use a smaller one.</source>
        <translation>Das Bild hat zu viele Pixel; nehmen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1.</source>
        <translation>Das Bild kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>Da ist kein Bild.</translation>
    </message>
    <message>
        <source>No QR code was found in the picture; it must be sharp and whole.</source>
        <translation>Im Bild wurde kein QR-Code gefunden; er muss scharf und ganz sein.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QueryWords</name>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QuestionBox</name>
    <message>
        <source>Put it on record</source>
        <translation>In die Niederschrift</translation>
    </message>
    <message>
        <source>Leave the ceremony</source>
        <translation>Zeremonie abbrechen</translation>
    </message>
    <message>
        <source>Accept what is otherwise</source>
        <translation>Abweichung annehmen</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Why, for the record:</source>
        <translation>Warum, für die Niederschrift:</translation>
    </message>
    <message>
        <source>The ceremony goes on by the branch for that, if the step has one, and ends as broken off. This cannot be taken back.</source>
        <translation>Die Zeremonie geht im Zweig dafür weiter, falls der Schritt einen hat, und endet als abgebrochen. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The reason is signed with the step, and a rehearsal with an exception unlocks no run.</source>
        <translation>Die Begründung wird mit dem Schritt signiert, und ein Probelauf mit Ausnahme gibt keine echte Zeremonie frei.</translation>
    </message>
    <message>
        <source>Nothing shows of what is typed. It goes to the token&apos;s process and is wiped.</source>
        <translation>Vom Getippten ist nichts zu sehen. Es geht zum Prozess des Tokens und wird gelöscht.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Give it to the token</source>
        <translation>Dem Token geben</translation>
    </message>
    <message>
        <source>The two are different.</source>
        <translation>Die beiden sind verschieden.</translation>
    </message>
    <message>
        <source>Type it a second time.</source>
        <translation>Geben Sie es ein zweites Mal ein.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Rail</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ReviewModel</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Why look again</source>
        <translation>Warum nachsehen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>vedette::ui::RunPanel</name>
    <message>
        <source>Nobody attacked. %1.</source>
        <translation>Niemand hat angegriffen. %1.</translation>
    </message>
    <message>
        <source>The attack succeeded: %1.</source>
        <translation>Der Angriff gelang: %1.</translation>
    </message>
    <message>
        <source>The network held: %1.</source>
        <translation>Das Netz hielt stand: %1.</translation>
    </message>
    <message>
        <source>Stop this run and remove it</source>
        <translation>Diesen Lauf beenden und entfernen</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>Wie weit der Lauf ist</translation>
    </message>
    <message>
        <source>What honest members did not get</source>
        <translation>Was ehrliche Mitglieder nicht bekamen</translation>
    </message>
    <message>
        <source>Defences on</source>
        <translation>Mit Abwehr</translation>
    </message>
    <message>
        <source>Defences off</source>
        <translation>Ohne Abwehr</translation>
    </message>
    <message>
        <source>Tasks failed</source>
        <translation>Gescheiterte Aufträge</translation>
    </message>
    <message>
        <source>Dials failed</source>
        <translation>Gescheiterte Anwahlen</translation>
    </message>
    <message>
        <source>Shown in the window</source>
        <translation>Im Fenster gezeigt</translation>
    </message>
    <message>
        <source>Show in the window</source>
        <translation>Im Fenster zeigen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>the fleet is made</source>
        <translation>die Flotte wird aufgestellt</translation>
    </message>
    <message>
        <source>%1 times real time, for this computer is too slow for %2</source>
        <translation>%1-fache Echtzeit, denn dieser Computer ist zu langsam für %2</translation>
    </message>
    <message>
        <source>%1 times real time</source>
        <translation>%1-fache Echtzeit</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>it could not begin</source>
        <translation>konnte nicht beginnen</translation>
    </message>
    <message>
        <source>%1 of %2 members up · %3 of %4 tasks failed · %5 of %6 dials failed</source>
        <translation>%1 von %2 Mitgliedern aktiv · %3 von %4 Aufträgen gescheitert · %5 von %6 Anwahlen gescheitert</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Angriff</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>Störung</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ScenarioModel</name>
    <message>
        <source>Attack</source>
        <translation>Angriff</translation>
    </message>
    <message>
        <source>No attack</source>
        <translation>Kein Angriff</translation>
    </message>
    <message>
        <source>attack</source>
        <translation>Angriff</translation>
    </message>
    <message>
        <source>no attack</source>
        <translation>kein Angriff</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln Agent</numerusform>
            <numerusform>%Ln Agenten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::SegmentPicture</name>
    <message>
        <source>%1 inside</source>
        <translation>%1 innen</translation>
    </message>
    <message>
        <source>used against the policy</source>
        <translation>gegen die Richtlinie genutzt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>allowed and used</source>
        <translation>erlaubt und genutzt</translation>
    </message>
    <message>
        <source>allowed, not used</source>
        <translation>erlaubt, nicht genutzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln Agent</numerusform>
            <numerusform>%Ln Agenten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::SegmentsPanel</name>
    <message>
        <source>How much was worked out</source>
        <translation>Wie viel berechnet ist</translation>
    </message>
    <message>
        <source>The segments and what flows between them</source>
        <translation>Die Segmente und was zwischen ihnen fließt</translation>
    </message>
    <message>
        <source>The list below says the same in words.</source>
        <translation>Die Liste darunter sagt dasselbe in Worten.</translation>
    </message>
    <message>
        <source>What flows between segments</source>
        <translation>Was zwischen Segmenten fließt</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Von und nach</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Pairs of agents where something may be used, of those where there is anything to use</source>
        <translation>Agentenpaare, bei denen etwas genutzt werden darf, von denen, bei denen es überhaupt etwas zu nutzen gibt</translation>
    </message>
    <message>
        <source>What stands below the picture</source>
        <translation>Was unter dem Bild steht</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Datenflüsse</translation>
    </message>
    <message>
        <source>Against a perimeter</source>
        <translation>Gegenüber einem Perimeter</translation>
    </message>
    <message>
        <source>Perimeter: all inside is trusted</source>
        <translation>Perimeter: Allem im Inneren wird vertraut</translation>
    </message>
    <message>
        <source>This policy</source>
        <translation>Diese Richtlinie</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Lateral movement</source>
        <translation>Laterale Bewegung</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Entdeckung</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>Durchsetzung</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation>Es ließ sich nicht berechnen.</translation>
    </message>
    <message>
        <source>Nobody is known: neither the policy nor the network and its log name a peer.</source>
        <translation>Niemand ist bekannt: Weder die Richtlinie noch das Netz und sein Protokoll nennen einen Peer.</translation>
    </message>
    <message>
        <source>The text does not compile: it allows nothing.</source>
        <translation>Der Text lässt sich nicht übersetzen: Er erlaubt nichts.</translation>
    </message>
    <message>
        <source>What may flow between the segments of the policy, and what did by the decisions on record.</source>
        <translation>Was zwischen den Segmenten der Richtlinie fließen darf, und was nach den verzeichneten Entscheidungen floss.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln Agent</numerusform>
            <numerusform>%Ln Agenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pairs may use something</source>
        <translation>%1 von %2 Paaren dürfen etwas nutzen</translation>
    </message>
    <message>
        <source>nothing that was used is on record</source>
        <translation>keine Nutzung ist verzeichnet</translation>
    </message>
    <message>
        <source>%1 times against the policy</source>
        <translation>%1-mal gegen die Richtlinie</translation>
    </message>
    <message>
        <source>the %1 largest of %2 segments are drawn</source>
        <translation>die %1 größten von %2 Segmenten sind gezeichnet</translation>
    </message>
    <message>
        <source>This is not all: it would take more decisions than are spent on it.</source>
        <translation>Das ist nicht alles: Es bräuchte mehr Entscheidungen, als dafür aufgewandt werden.</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>Vom Text, wie er damals war: Er hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Used against the policy · %1</source>
        <translation>Gegen die Richtlinie genutzt · %1</translation>
    </message>
    <message>
        <source>Refused · %1</source>
        <translation>Abgewiesen · %1</translation>
    </message>
    <message>
        <source>Allowed and used · %1</source>
        <translation>Erlaubt und genutzt · %1</translation>
    </message>
    <message>
        <source>Allowed, not used · %1</source>
        <translation>Erlaubt, nicht genutzt · %1</translation>
    </message>
    <message>
        <source>Neither allowed nor tried · %1</source>
        <translation>Weder erlaubt noch versucht · %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>innerhalb von %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2 against the policy</source>
        <translation>%1 · %2 gegen die Richtlinie</translation>
    </message>
    <message>
        <source>No rule allows it.</source>
        <translation>Keine Regel erlaubt es.</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>Erlaubt durch %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents, for where they are</source>
        <translation>
            <numerusform>%Ln Agent wegen seines Ortes</numerusform>
            <numerusform>%Ln Agenten wegen ihres Ortes</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody for where they are; the rules ask for no fact at all</source>
        <translation>niemand wegen seines Ortes; die Regeln fragen nach gar keiner Tatsache</translation>
    </message>
    <message>
        <source>nobody for where they are: the rules ask for %1</source>
        <translation>niemand wegen seines Ortes: Die Regeln fragen nach %1</translation>
    </message>
    <message>
        <source>%1 of %2 pairs of agents with something to use</source>
        <translation>%1 von %2 Agentenpaaren, bei denen es etwas zu nutzen gibt</translation>
    </message>
    <message>
        <source>%1, which is %2</source>
        <translation>%1, das sind %2</translation>
    </message>
    <message>
        <source>one fallen agent takes over %1 more in the mean, %2 at worst</source>
        <translation>ein gefallener Agent übernimmt im Mittel %1 weitere, schlimmstenfalls %2</translation>
    </message>
    <message>
        <source>%1 of %2 agents tried</source>
        <translation>an %1 von %2 Agenten erprobt</translation>
    </message>
    <message>
        <source>%1 of %2 agents let a stranger connect, %3 tell it what they are</source>
        <translation>%1 von %2 Agenten lassen die Verbindung eines Fremden zu, %3 sagen ihm, was sie sind</translation>
    </message>
    <message>
        <source>once, where a connection comes in</source>
        <translation>einmal, wo eine Verbindung hereinkommt</translation>
    </message>
    <message>
        <source>at each of %1 actions; rules speak of %2, the rest is refused</source>
        <translation>bei jeder von %1 Handlungen; Regeln nennen %2, der Rest wird abgewiesen</translation>
    </message>
    <message>
        <source>nothing of what happens inside</source>
        <translation>nichts von dem, was im Inneren geschieht</translation>
    </message>
    <message>
        <source>each decision with its rule: on record are %1 uses and %2 refusals</source>
        <translation>jede Entscheidung mit ihrer Regel: Verzeichnet sind %1 Nutzungen und %2 Abweisungen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SetPinDialog</name>
    <message>
        <source>Set a PIN of %1</source>
        <translation>PIN von %1 setzen</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>PIN setzen</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>New PIN, again</source>
        <translation>Neue PIN, noch einmal</translation>
    </message>
    <message>
        <source>Whose PIN</source>
        <translation>Wessen PIN</translation>
    </message>
    <message>
        <source>User&apos;s, by the user&apos;s PIN of now</source>
        <translation>Die des Benutzers, mit seiner jetzigen</translation>
    </message>
    <message>
        <source>User&apos;s, by the security officer&apos;s PIN</source>
        <translation>Die des Benutzers, mit der des Security Officers</translation>
    </message>
    <message>
        <source>Security officer&apos;s, by its PIN of now</source>
        <translation>Die des Security Officers, mit seiner jetzigen</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>PIN of now</source>
        <translation>Jetzige PIN</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The two entries of a PIN differ.</source>
        <translation>Die beiden Eingaben einer PIN sind verschieden.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Keys and notices</source>
        <translation>Tasten und Hinweise</translation>
    </message>
    <message>
        <source>Single letters are shortcuts (/ searches, Space freezes the layout, …)</source>
        <translation>Einzelne Buchstaben sind Tastenkürzel (/ sucht, Leertaste hält die Anordnung an, …)</translation>
    </message>
    <message>
        <source>Tell the desktop of problems while the window is not in front</source>
        <translation>Probleme dem Desktop melden, solange das Fenster nicht vorn ist</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Ordner öffnen: %1</translation>
    </message>
    <message>
        <source>No program of this desktop opens folders.</source>
        <translation>Kein Programm dieses Desktops öffnet Ordner.</translation>
    </message>
    <message>
        <source>All settings in a file</source>
        <translation>Alle Einstellungen in einer Datei</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>Alle Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>The settings are in %1.</source>
        <translation>Die Einstellungen liegen in %1.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>These settings hold from now on.</source>
        <translation>Diese Einstellungen gelten ab jetzt.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ShortWords</name>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertraut</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>distrusted</source>
        <translation>misstraut</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>graylisted</source>
        <translation>auf grauer Liste</translation>
    </message>
    <message>
        <source>P1 time in mesh</source>
        <translation>P1 Zeit im Mesh</translation>
    </message>
    <message>
        <source>P2 first deliveries</source>
        <translation>P2 erste Zustellungen</translation>
    </message>
    <message>
        <source>P3 mesh deliveries missing</source>
        <translation>P3 fehlende Mesh-Zustellungen</translation>
    </message>
    <message>
        <source>P3b mesh failures</source>
        <translation>P3b Mesh-Ausfälle</translation>
    </message>
    <message>
        <source>P4 invalid messages</source>
        <translation>P4 ungültige Nachrichten</translation>
    </message>
    <message>
        <source>P5 application</source>
        <translation>P5 Anwendung</translation>
    </message>
    <message>
        <source>P6 shared address</source>
        <translation>P6 geteilte Adresse</translation>
    </message>
    <message>
        <source>P7 behaviour</source>
        <translation>P7 Verhalten</translation>
    </message>
    <message>
        <source>topic cap</source>
        <translation>Obergrenze der Themen</translation>
    </message>
    <message>
        <source>find a peer</source>
        <translation>Peer finden</translation>
    </message>
    <message>
        <source>closest peers</source>
        <translation>nächste Peers</translation>
    </message>
    <message>
        <source>store</source>
        <translation>speichern</translation>
    </message>
    <message>
        <source>fetch</source>
        <translation>abrufen</translation>
    </message>
    <message>
        <source>provide</source>
        <translation>anbieten</translation>
    </message>
    <message>
        <source>find providers</source>
        <translation>Anbieter finden</translation>
    </message>
    <message>
        <source>refresh the table</source>
        <translation>Tabelle auffrischen</translation>
    </message>
    <message>
        <source>looking up the name</source>
        <translation>Namen nachschlagen</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>securing</source>
        <translation>absichern</translation>
    </message>
    <message>
        <source>the local network</source>
        <translation>das lokale Netz</translation>
    </message>
    <message>
        <source>peer exchange</source>
        <translation>der Peer-Austausch</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <translation>falsche Antwort</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>vorenthalten</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>it holds</source>
        <translation>hält stand</translation>
    </message>
    <message>
        <source>less than asked for</source>
        <translation>weniger als verlangt</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>geschwächt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
</context>
<context>
    <name>vedette::ui::StackChart</name>
    <message>
        <source>%1: now %2</source>
        <translation>%1: jetzt %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nothing is watched</source>
        <translation>Nichts wird beobachtet</translation>
    </message>
    <message>
        <source>No network is joined and no rehearsal runs.</source>
        <translation>Keinem Netz beigetreten, und kein Probelauf läuft.</translation>
    </message>
    <message>
        <source>Engine does not answer</source>
        <translation>Engine antwortet nicht</translation>
    </message>
    <message>
        <source>The window goes on with what it knows.</source>
        <translation>Das Fenster arbeitet mit dem weiter, was es weiß.</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>A rehearsal with invented peers; nothing of it touches a real network.</source>
        <translation>Ein Probelauf mit erfundenen Peers; nichts davon berührt ein echtes Netz.</translation>
    </message>
    <message>
        <source>Node up</source>
        <translation>Knoten läuft</translation>
    </message>
    <message>
        <source>The engine answers.</source>
        <translation>Die Engine antwortet.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1 in · %2 out</source>
        <translation>%1 ein · %2 aus</translation>
    </message>
    <message>
        <source>Open connections of every observer that tells this window of its own, by who began them.</source>
        <translation>Offene Verbindungen jedes Beobachters, der diesem Fenster von seinen erzählt, danach, wer sie begonnen hat.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>What happened, told a second, over the last seconds.</source>
        <translation>Gemeldete Ereignisse pro Sekunde, über die letzten Sekunden.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Events that came faster than the window took them; the log has them.</source>
        <translation>Ereignisse, die schneller kamen, als das Fenster sie nahm; das Protokoll hat sie.</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Events that the disk did not take.</source>
        <translation>Ereignisse, die der Datenträger nicht nahm.</translation>
    </message>
    <message>
        <source>Engine lag</source>
        <translation>Engine-Verzug</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>How long a question waits for the engine&apos;s thread.</source>
        <translation>Wie lange eine Frage auf den Thread der Engine wartet.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What the event log takes on the disk.</source>
        <translation>Was das Ereignisprotokoll auf dem Datenträger belegt.</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Every time in this window is UTC.</source>
        <translation>Alle Zeiten in diesem Fenster sind UTC.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>away</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Connections stay; new connection keys are not signed. %1</source>
        <translation>Verbindungen bleiben; neue Verbindungsschlüssel werden nicht signiert. %1</translation>
    </message>
    <message>
        <source>The identity&apos;s key is in this token and signs the keys of connections.</source>
        <translation>Der Schlüssel der Identität ist in diesem Token und signiert die Schlüssel von Verbindungen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical</source>
        <translation>
            <numerusform>%Ln kritisch</numerusform>
            <numerusform>%Ln kritisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln high</source>
        <translation>
            <numerusform>%Ln hoch</numerusform>
            <numerusform>%Ln hoch</numerusform>
        </translation>
    </message>
    <message>
        <source>Open alerts that should not wait. Shows them.</source>
        <translation>Offene Alarme, die nicht warten sollten. Zeigt sie.</translation>
    </message>
    <message>
        <source>Open alerts: %1</source>
        <translation>Offene Alarme: %1</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>private exempt</source>
        <translation>privat ausgenommen</translation>
    </message>
    <message>
        <source>Peers of one loopback or private network do not count as one place in: %1. Who holds many such addresses there is not held back by limits per network.</source>
        <translation>Peers eines Loopback- oder privaten Netzes zählen nicht als ein Ort in: %1. Wer dort viele solche Adressen hat, den hält keine Grenze je Netz auf.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TierBoard</name>
    <message>
        <source>score %1</source>
        <translation>Bewertung %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>below the threshold of quarantine</source>
        <translation>unter der Schwelle der Quarantäne</translation>
    </message>
    <message>
        <source>held by an operator&apos;s word %1</source>
        <translation>vom Wort eines Betreibers gehalten, %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TierColumn</name>
    <message>
        <source>Asked most of what we know; policies may refuse it.</source>
        <translation>Am meisten gefragt, was wir wissen; Regeln dürfen ihn abweisen.</translation>
    </message>
    <message>
        <source>Where strangers begin.</source>
        <translation>Wo Fremde beginnen.</translation>
    </message>
    <message>
        <source>Earned by what they did; asked least.</source>
        <translation>Verdient durch das, was sie taten; am wenigsten gefragt.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nobody stands here.</source>
        <translation>Hier steht niemand.</translation>
    </message>
    <message>
        <source>Nobody who stands here answers the question above.</source>
        <translation>Niemand, der hier steht, passt auf die Frage oben.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln peers</source>
        <translation>
            <numerusform>%1: %Ln Peer</numerusform>
            <numerusform>%1: %Ln Peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TimelineCanvas</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Ein und aus</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TimelinePanel</name>
    <message>
        <source>Drag to look back at a second; Shift-drag to compare two moments.</source>
        <translation>Ziehen, um auf eine Sekunde zurückzublicken; mit Umschalt ziehen, um zwei Zeitpunkte zu vergleichen.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Von hier abspielen</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>Close the list of changes</source>
        <translation>Liste der Änderungen schließen</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Abspieltempo</translation>
    </message>
    <message>
        <source>How much time is seen</source>
        <translation>Wie viel Zeit zu sehen ist</translation>
    </message>
    <message>
        <source>What changed between A and B</source>
        <translation>Was sich zwischen A und B geändert hat</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Left and Right step through time, plus and minus zoom, End returns to live</source>
        <translation>Links und Rechts gehen durch die Zeit, Plus und Minus zoomen, Ende führt zurück zu live</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Nothing is recorded, so there is no past to look at.</source>
        <translation>Nichts ist aufgezeichnet, also gibt es keine Vergangenheit zu sehen.</translation>
    </message>
    <message>
        <source>Drag to look back</source>
        <translation>Ziehen, um zurückzublicken</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %Ln changes</source>
        <translation>
            <numerusform>%1 bis %2: %Ln Änderung</numerusform>
            <numerusform>%1 bis %2: %Ln Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenCard</name>
    <message>
        <source>%1, serial %2</source>
        <translation>%1, Seriennummer %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>not known while the module is away</source>
        <translation>nicht bekannt, solange das Modul fehlt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tries left</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>The module shows no token.</source>
        <translation>Das Modul zeigt kein Token.</translation>
    </message>
    <message>
        <source>Development store: its keys and its PIN lie in files of the data folder.</source>
        <translation>Entwicklungsspeicher: Seine Schlüssel und seine PIN liegen in Dateien des Datenordners.</translation>
    </message>
    <message>
        <source>Start it now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Was sich mit %1 tun lässt</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Im Gang</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenDeeds</name>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1: gescheitert. %2</translation>
    </message>
    <message>
        <source>This is not on record in the audit log. %1</source>
        <translation>Das steht nicht im Auditprotokoll. %1</translation>
    </message>
    <message>
        <source>Shows the private halves of keys and what the module claims of them, until you log out.</source>
        <translation>Zeigt die privaten Hälften der Schlüssel und was das Modul zu ihnen angibt, bis Sie sich abmelden.</translation>
    </message>
    <message>
        <source>Logging in to %1</source>
        <translation>Anmelden an %1</translation>
    </message>
    <message>
        <source>Logged in to %1.</source>
        <translation>An %1 angemeldet.</translation>
    </message>
    <message>
        <source>Logging out of %1</source>
        <translation>Abmelden von %1</translation>
    </message>
    <message>
        <source>Logged out of %1.</source>
        <translation>Von %1 abgemeldet.</translation>
    </message>
    <message>
        <source>Initialising %1</source>
        <translation>Initialisieren von %1</translation>
    </message>
    <message>
        <source>%1 is initialised.</source>
        <translation>%1 ist initialisiert.</translation>
    </message>
    <message>
        <source>Setting a PIN of %1</source>
        <translation>PIN von %1 setzen</translation>
    </message>
    <message>
        <source>The PIN of %1 is set.</source>
        <translation>Die PIN von %1 ist gesetzt.</translation>
    </message>
    <message>
        <source>Making the key %1</source>
        <translation>Erzeugen des Schlüssels %1</translation>
    </message>
    <message>
        <source>The key %1 is made, and signs.</source>
        <translation>Der Schlüssel %1 ist erzeugt und signiert.</translation>
    </message>
    <message>
        <source>Signing on trial with %1</source>
        <translation>Signieren zur Probe mit %1</translation>
    </message>
    <message>
        <source>The key %1 signed on trial, and the signature holds.</source>
        <translation>Der Schlüssel %1 hat zur Probe signiert, und die Signatur gilt.</translation>
    </message>
    <message>
        <source>For one signature over a fresh random value; you are logged out again afterwards.</source>
        <translation>Für eine Signatur über einen frischen Zufallswert; danach werden Sie wieder abgemeldet.</translation>
    </message>
    <message>
        <source>Destroying the key %1</source>
        <translation>Vernichten des Schlüssels %1</translation>
    </message>
    <message>
        <source>The key %1 is destroyed: nothing is found of it, and a signature by it was refused.</source>
        <translation>Der Schlüssel %1 ist vernichtet: Nichts ist davon zu finden, und eine Signatur damit wurde abgewiesen.</translation>
    </message>
    <message>
        <source>The device is asked beside the module for its own word on the key %1. You are logged out again afterwards.</source>
        <translation>Das Gerät wird neben dem Modul um sein eigenes Wort zum Schlüssel %1 gebeten. Danach werden Sie wieder abgemeldet.</translation>
    </message>
    <message>
        <source>Having the device prove the key %1</source>
        <translation>Das Gerät den Schlüssel %1 beweisen lassen</translation>
    </message>
    <message>
        <source>The device proved that it made the key %1 and lets nobody have it.</source>
        <translation>Das Gerät hat bewiesen, dass es den Schlüssel %1 erzeugt hat und niemandem gibt.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenDialog</name>
    <message>
        <source>Token %1, serial %2</source>
        <translation>Token %1, Seriennummer %2</translation>
    </message>
    <message>
        <source>Free slot: %1</source>
        <translation>Freier Platz: %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenWords</name>
    <message>
        <source>Free slot</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>Token without a name</source>
        <translation>Token ohne Namen</translation>
    </message>
    <message>
        <source>the token does not say</source>
        <translation>das Token sagt es nicht</translation>
    </message>
    <message>
        <source>fewer than at first</source>
        <translation>weniger als anfangs</translation>
    </message>
    <message>
        <source>one</source>
        <translation>einer</translation>
    </message>
    <message>
        <source>none: locked</source>
        <translation>keine: gesperrt</translation>
    </message>
    <message>
        <source>The token does not say how many tries are left. Some lock after three wrong PINs.</source>
        <translation>Das Token sagt nicht, wie viele Versuche bleiben. Manche sperren nach drei falschen PINs.</translation>
    </message>
    <message>
        <source>A wrong PIN was tried before: fewer tries are left.</source>
        <translation>Eine falsche PIN wurde schon versucht: Es bleiben weniger Versuche.</translation>
    </message>
    <message>
        <source>This is the last try: one more wrong PIN locks the token.</source>
        <translation>Das ist der letzte Versuch: Noch eine falsche PIN sperrt das Token.</translation>
    </message>
    <message>
        <source>This PIN is locked. The security officer can set a new one; a TPM opens again by itself after its lockout time.</source>
        <translation>Diese PIN ist gesperrt. Der Security Officer kann eine neue setzen; ein TPM öffnet nach seiner Sperrzeit von selbst wieder.</translation>
    </message>
    <message>
        <source>not initialised</source>
        <translation>nicht initialisiert</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN gesperrt</translation>
    </message>
    <message>
        <source>no user PIN yet</source>
        <translation>noch keine Benutzer-PIN</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>logged out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>shows only when a key is made</source>
        <translation>zeigt sich erst beim Erzeugen</translation>
    </message>
    <message>
        <source>no: the token does not offer %1</source>
        <translation>nein: Das Token bietet %1 nicht</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>before use</source>
        <translation>vor Gebrauch</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>außer Gebrauch</translation>
    </message>
    <message>
        <source>compromised</source>
        <translation>kompromittiert</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>vernichtet</translation>
    </message>
    <message>
        <source>shows after login</source>
        <translation>zeigt sich nach der Anmeldung</translation>
    </message>
    <message>
        <source>made in the token</source>
        <translation>im Token erzeugt</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>extractable</source>
        <translation>auslesbar</translation>
    </message>
    <message>
        <source>not extractable</source>
        <translation>nicht auslesbar</translation>
    </message>
    <message>
        <source>the module does not say</source>
        <translation>das Modul sagt es nicht</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>signieren</translation>
    </message>
    <message>
        <source>decrypt</source>
        <translation>entschlüsseln</translation>
    </message>
    <message>
        <source>derive</source>
        <translation>ableiten</translation>
    </message>
    <message>
        <source>unwrap</source>
        <translation>auspacken</translation>
    </message>
    <message>
        <source>Landlock (version %1)</source>
        <translation>Landlock (Version %1)</translation>
    </message>
    <message>
        <source>NO Landlock</source>
        <translation>KEIN Landlock</translation>
    </message>
    <message>
        <source>seccomp</source>
        <translation>seccomp</translation>
    </message>
    <message>
        <source>NO seccomp</source>
        <translation>KEIN seccomp</translation>
    </message>
    <message>
        <source>no core dumps</source>
        <translation>keine Speicherabzüge</translation>
    </message>
    <message>
        <source>core dumps NOT off</source>
        <translation>Speicherabzüge NICHT aus</translation>
    </message>
    <message>
        <source>being started</source>
        <translation>wird gestartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>broke down, is started again</source>
        <translation>ausgefallen, wird neu gestartet</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Claimed by the module; nothing proves it.</source>
        <translation>Angabe des Moduls; nichts beweist sie.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>CKA_ID, in hexadecimal</source>
        <translation>CKA_ID, hexadezimal</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>Peer-ID</translation>
    </message>
    <message>
        <source>Who a node with this key is to its peers</source>
        <translation>Wer ein Knoten mit diesem Schlüssel für seine Peers ist</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Schlüsselbuch</translation>
    </message>
    <message>
        <source>not in the ledger</source>
        <translation>nicht im Schlüsselbuch</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>How the key stands by the signed statements of the ledger</source>
        <translation>Wie der Schlüssel nach den signierten Aussagen des Schlüsselbuchs steht</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Private half</source>
        <translation>Private Hälfte</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Made in the token</source>
        <translation>Im Token erzeugt</translation>
    </message>
    <message>
        <source>Extractable</source>
        <translation>Auslesbar</translation>
    </message>
    <message>
        <source>Never extractable</source>
        <translation>Nie auslesbar</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Always sensitive</source>
        <translation>Immer geheim</translation>
    </message>
    <message>
        <source>PIN for each signature</source>
        <translation>PIN je Signatur</translation>
    </message>
    <message>
        <source>login required</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>removable</source>
        <translation>entnehmbar</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>PIN pad of its own</source>
        <translation>eigene PIN-Tastatur</translation>
    </message>
    <message>
        <source>user PIN to be changed</source>
        <translation>Benutzer-PIN zu ändern</translation>
    </message>
    <message>
        <source>security officer&apos;s PIN to be changed</source>
        <translation>PIN des Security Officers zu ändern</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>%1, hardware %2</source>
        <translation>%1, Hardware %2</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Changes from one start to the next</source>
        <translation>Wechselt von Start zu Start</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>PIN tries left</source>
        <translation>PIN-Versuche</translation>
    </message>
    <message>
        <source>Of the user&apos;s PIN</source>
        <translation>Der Benutzer-PIN</translation>
    </message>
    <message>
        <source>Officer&apos;s tries left</source>
        <translation>Versuche des Security Officers</translation>
    </message>
    <message>
        <source>Of the security officer&apos;s PIN, which sets the user&apos;s</source>
        <translation>Der PIN des Security Officers, die die des Benutzers setzt</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>Mechanismen</translation>
    </message>
    <message>
        <source>How many ways to compute the token says it has</source>
        <translation>Wie viele Rechenverfahren das Token zu haben angibt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Each module runs in a process of its own, vedette-token</source>
        <translation>Jedes Modul läuft in einem eigenen Prozess, vedette-token</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1 %2, PKCS#11 %3</source>
        <translation>%1 %2, PKCS#11 %3</translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation>Zurückgehalten durch</translation>
    </message>
    <message>
        <source>What keeps the module from files, networks and other programs</source>
        <translation>Was das Modul von Dateien, Netzen und anderen Programmen fernhält</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>What it may do besides reading its libraries</source>
        <translation>Was es außer dem Lesen seiner Bibliotheken darf</translation>
    </message>
    <message>
        <source>Broke down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln Mal</numerusform>
            <numerusform>%Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Proof of its origin</source>
        <translation>Beweis der Herkunft</translation>
    </message>
    <message>
        <source>none: its device was not asked</source>
        <translation>keiner: das Gerät wurde nicht gefragt</translation>
    </message>
    <message>
        <source>made in its device, which lets nobody have it; said at %1</source>
        <translation>im Gerät erzeugt, das ihn niemandem gibt; gesagt um %1</translation>
    </message>
    <message>
        <source>none that counts: nobody enrolled the attesting key</source>
        <translation>keiner, der zählt: Niemand hat den bezeugenden Schlüssel eingetragen</translation>
    </message>
    <message>
        <source>The device signs a statement about the key for a fresh random value, with an attesting key that operators enrol by its name: vedette-node keys attest --enrol</source>
        <translation>Das Gerät signiert für einen frischen Zufallswert eine Aussage über den Schlüssel, mit einem bezeugenden Schlüssel, den Operatoren unter seinem Namen eintragen: vedette-node keys attest --enrol</translation>
    </message>
    <message>
        <source>Attesting key</source>
        <translation>Bezeugender Schlüssel</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TopBar</name>
    <message>
        <source>1 minute ago</source>
        <translation>Vor 1 Minute</translation>
    </message>
    <message>
        <source>10 minutes ago</source>
        <translation>Vor 10 Minuten</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>Vor 1 Stunde</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>Vor 1 Tag</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>Was beobachtet wird</translation>
    </message>
    <message>
        <source>Search or filter this view</source>
        <translation>Diese Ansicht durchsuchen oder filtern</translation>
    </message>
    <message>
        <source>The time that the window shows</source>
        <translation>Die Zeit, die das Fenster zeigt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>nothing is watched</source>
        <translation>nichts wird beobachtet</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>The window shows what is</source>
        <translation>Das Fenster zeigt, was ist</translation>
    </message>
    <message>
        <source>The window shows the past; back to what is (Esc)</source>
        <translation>Das Fenster zeigt die Vergangenheit; zurück zu dem, was ist (Esc)</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>Netz beitreten…</translation>
    </message>
    <message>
        <source>A certain time…</source>
        <translation>Ein Zeitpunkt…</translation>
    </message>
    <message>
        <source>Addresses of this node…</source>
        <translation>Adressen dieses Knotens…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TopologyView</name>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>known by route only</source>
        <translation>nur als Route bekannt</translation>
    </message>
    <message>
        <source>reports to us</source>
        <translation>berichtet uns</translation>
    </message>
    <message>
        <source>was refused</source>
        <translation>wurde abgewiesen</translation>
    </message>
    <message>
        <source>broke a protocol</source>
        <translation>hat ein Protokoll verletzt</translation>
    </message>
    <message>
        <source>inferred from routes</source>
        <translation>aus Routen gefolgert</translation>
    </message>
    <message>
        <source>observed by others</source>
        <translation>von anderen beobachtet</translation>
    </message>
    <message>
        <source>our connection</source>
        <translation>unsere Verbindung</translation>
    </message>
    <message>
        <source>Freeze or release the layout</source>
        <translation>Anordnung anhalten oder freigeben</translation>
    </message>
    <message>
        <source>Fit the graph into the view</source>
        <translation>Graph in die Ansicht einpassen</translation>
    </message>
    <message>
        <source>Arrange all peers anew</source>
        <translation>Alle Peers neu anordnen</translation>
    </message>
    <message>
        <source>Grow the selection to neighbours</source>
        <translation>Auswahl um Nachbarn erweitern</translation>
    </message>
    <message>
        <source>Invert the selection</source>
        <translation>Auswahl umkehren</translation>
    </message>
    <message>
        <source>Show the shortest path between two chosen peers</source>
        <translation>Kürzesten Weg zwischen zwei ausgewählten Peers zeigen</translation>
    </message>
    <message>
        <source>Hide or show peers without a connection</source>
        <translation>Peers ohne Verbindung aus- oder einblenden</translation>
    </message>
    <message>
        <source>Fold or unfold large groups</source>
        <translation>Große Gruppen zusammen- oder aufklappen</translation>
    </message>
    <message>
        <source>Switch between graph and twin list</source>
        <translation>Zwischen Graph und Zwillingsliste wechseln</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Farbe: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Größe: %1</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Gemeinschaften</translation>
    </message>
    <message>
        <source>Even distances</source>
        <translation>Gleiche Abstände</translation>
    </message>
    <message>
        <source>Graph or list</source>
        <translation>Graph oder Liste</translation>
    </message>
    <message>
        <source>What colours the peers</source>
        <translation>Was die Peers färbt</translation>
    </message>
    <message>
        <source>What sizes the peers</source>
        <translation>Was die Größe der Peers bestimmt</translation>
    </message>
    <message>
        <source>How the layout places peers</source>
        <translation>Wie die Anordnung Peers platziert</translation>
    </message>
    <message>
        <source>Strength of the edges</source>
        <translation>Stärke der Linien</translation>
    </message>
    <message>
        <source>Freeze layout (Space)</source>
        <translation>Anordnung anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Fit (F)</source>
        <translation>Einpassen (F)</translation>
    </message>
    <message>
        <source>Peers of the graph</source>
        <translation>Peers des Graphen</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Noch ist niemand hier</translation>
    </message>
    <message>
        <source>The graph fills as soon as a network is joined, or a rehearsal runs in the lab.</source>
        <translation>Der Graph füllt sich, sobald Sie einem Netz beitreten oder ein Probelauf im Labor läuft.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Labor öffnen</translation>
    </message>
    <message>
        <source>Twin list %L1</source>
        <translation>Zwillingsliste %L1</translation>
    </message>
    <message>
        <source>not a question yet</source>
        <translation>noch keine Frage</translation>
    </message>
    <message>
        <source>%L1 of %L2 peers</source>
        <translation>%L1 von %L2 Peers</translation>
    </message>
    <message>
        <source>%1 is chosen: %2</source>
        <translation>%1 ist ausgewählt: %2</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Graph exportieren</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers of %1 broke a protocol</source>
        <translation>
            <numerusform>%Ln Peer von %1 hat ein Protokoll verletzt</numerusform>
            <numerusform>%Ln Peers von %1 haben ein Protokoll verletzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers without a connection hidden (H)</source>
        <translation>
            <numerusform>%Ln Peer ohne Verbindung ausgeblendet (H)</numerusform>
            <numerusform>%Ln Peers ohne Verbindung ausgeblendet (H)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Graph of %Ln peers, %L1 connections</source>
        <translation>
            <numerusform>Graph mit %Ln Peer, %L1 Verbindungen</numerusform>
            <numerusform>Graph mit %Ln Peers, %L1 Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers chosen</source>
        <translation>
            <numerusform>%Ln Peer ausgewählt</numerusform>
            <numerusform>%Ln Peers ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Connections as a table</source>
        <translation>Verbindungen als Tabelle</translation>
    </message>
    <message>
        <source>If %1 falls: %2 fall with it, %3 are touched</source>
        <translation>Fällt %1: %2 fallen mit, %3 werden berührt</translation>
    </message>
    <message>
        <source>it begins here</source>
        <translation>hier beginnt es</translation>
    </message>
    <message>
        <source>falls with it</source>
        <translation>fällt mit</translation>
    </message>
    <message>
        <source>is touched</source>
        <translation>wird berührt</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptPage</name>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Read the words aloud and write them down: they stand for every record.</source>
        <translation>Lesen Sie die Worte laut vor und schreiben Sie sie auf: Sie stehen für jeden Eintrag.</translation>
    </message>
    <message>
        <source>Held with</source>
        <translation>Abgehalten mit</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Niederschrift</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Copy the head</source>
        <translation>Kopf kopieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Not at its end: %1</source>
        <translation>Nicht zu Ende: %1</translation>
    </message>
    <message>
        <source>Rehearsal broken off: %1</source>
        <translation>Probelauf abgebrochen: %1</translation>
    </message>
    <message>
        <source>Broken off: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation>Geprobt: %1</translation>
    </message>
    <message>
        <source>Complete: %1</source>
        <translation>Vollständig: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), every signature holds.</source>
        <translation>
            <numerusform>%n Eintrag, jede Signatur gilt.</numerusform>
            <numerusform>%n Einträge, jede Signatur gilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s).</source>
        <translation>
            <numerusform>%n Ausnahme.</numerusform>
            <numerusform>%n Ausnahmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It unlocks the real one.</source>
        <translation>Er gibt die echte frei.</translation>
    </message>
    <message>
        <source>It does not unlock the real one.</source>
        <translation>Er gibt die echte nicht frei.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Save the transcript as PDF</source>
        <translation>Niederschrift als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptPaper</name>
    <message>
        <source>There is no record to print.</source>
        <translation>Es gibt keinen Eintrag zu drucken.</translation>
    </message>
    <message>
        <source>The paper could not be drawn.</source>
        <translation>Das Papier ließ sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>REHEARSAL: nothing that was signed here counts anywhere.</source>
        <translation>PROBELAUF: Nichts hier Signiertes zählt irgendwo.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n record(s), held from %2 to %3</source>
        <translation>
            <numerusform>%1, %n Eintrag, gehalten von %2 bis %3</numerusform>
            <numerusform>%1, %n Einträge, gehalten von %2 bis %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Head of the transcript</source>
        <translation>Kopf der Niederschrift</translation>
    </message>
    <message>
        <source>Held with</source>
        <translation>Abgehalten mit</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>%1, %2 ms off</source>
        <translation>%1, %2 ms Abweichung</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>serial %1, model %2, bag %3</source>
        <translation>Seriennummer %1, Modell %2, Beutel %3</translation>
    </message>
    <message>
        <source>%1, envelope %2</source>
        <translation>%1, Umschlag %2</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Time, UTC</source>
        <translation>Zeit, UTC</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>I was in the room, and this is what happened.</source>
        <translation>Ich war im Raum, und dies ist geschehen.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Tray</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustActions</name>
    <message>
        <source>Set the tier…</source>
        <translation>Stufe setzen…</translation>
    </message>
    <message>
        <source>Decide how the selected peer is verified, whatever its score. (T)</source>
        <translation>Entscheiden, wie der gewählte Peer geprüft wird, unabhängig von seiner Bewertung. (T)</translation>
    </message>
    <message>
        <source>Take the word back</source>
        <translation>Wort zurücknehmen</translation>
    </message>
    <message>
        <source>Its own record counts again. (W)</source>
        <translation>Es zählt wieder, was er selbst getan hat. (W)</translation>
    </message>
    <message>
        <source>As it was then; nothing can be decided here until you return to live.</source>
        <translation>So, wie es damals war; hier lässt sich nichts entscheiden, bis Sie zur Gegenwart zurückkehren.</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands: its nodes move their peers by themselves.</source>
        <translation>Eine Übung nimmt keine Befehle: Ihre Knoten verschieben ihre Peers selbst.</translation>
    </message>
    <message>
        <source>None of your networks verifies its peers in tiers; shown is what their scores say.</source>
        <translation>Keines Ihrer Netze prüft seine Peers in Stufen; gezeigt wird, was ihre Bewertungen sagen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln Peer</numerusform>
            <numerusform>%Ln Peers</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting the tier of %1: %2</source>
        <translation>Stufe von %1 setzen: %2</translation>
    </message>
    <message>
        <source>Taking back the word on %1</source>
        <translation>Das Wort über %1 zurücknehmen</translation>
    </message>
    <message>
        <source>How is %1 to be verified?</source>
        <translation>Wie soll %1 geprüft werden?</translation>
    </message>
    <message>
        <source>Set the tier</source>
        <translation>Stufe setzen</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What you know that its score does not</source>
        <translation>Was Sie wissen und seine Bewertung nicht</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>Bis ich es zurücknehme</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>bis Sie es zurücknehmen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>It is asked most of what we know, and policies may refuse it, whatever its score.</source>
        <translation>Er wird am meisten gefragt, was wir wissen, und Regeln dürfen ihn abweisen, unabhängig von seiner Bewertung.</translation>
    </message>
    <message>
        <source>It is verified as a stranger is, whatever its score.</source>
        <translation>Er wird wie ein Fremder geprüft, unabhängig von seiner Bewertung.</translation>
    </message>
    <message>
        <source>It is asked least, even if its score falls.</source>
        <translation>Er wird am wenigsten gefragt, auch wenn seine Bewertung fällt.</translation>
    </message>
    <message numerus="yes">
        <source>Holds for %Ln peers %1.</source>
        <translation>
            <numerusform>Gilt für %Ln Peer %1.</numerusform>
            <numerusform>Gilt für %Ln Peers %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings back what held before.</source>
        <translation>Rückgängig bringt zurück, was zuvor galt.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustPage</name>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>Since we know it</source>
        <translation>Seit wir ihn kennen</translation>
    </message>
    <message>
        <source>Choose a peer above to read why it stands there, term by term.</source>
        <translation>Wählen Sie oben einen Peer, um Teil für Teil zu lesen, warum er dort steht.</translation>
    </message>
    <message>
        <source>The terms of its score</source>
        <translation>Die Teile seiner Bewertung</translation>
    </message>
    <message>
        <source>The terms over time</source>
        <translation>Die Teile über der Zeit</translation>
    </message>
    <message>
        <source>The terms of its score over time</source>
        <translation>Die Teile seiner Bewertung über der Zeit</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>hohes Risiko</translation>
    </message>
    <message>
        <source>low risk</source>
        <translation>niedriges Risiko</translation>
    </message>
    <message>
        <source>Reading the log: %1 %</source>
        <translation>Das Protokoll wird gelesen: %1 %</translation>
    </message>
    <message>
        <source>From a stranger&apos;s 0.5: what speaks for it upwards, what speaks against it downwards.</source>
        <translation>Von den 0,5 eines Fremden aus: was für ihn spricht nach oben, was gegen ihn spricht nach unten.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustView</name>
    <message>
        <source>The lowest score first</source>
        <translation>Niedrigste Bewertung zuerst</translation>
    </message>
    <message>
        <source>The highest score first</source>
        <translation>Höchste Bewertung zuerst</translation>
    </message>
    <message>
        <source>Who moved last first</source>
        <translation>Wer zuletzt wechselte zuerst</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>In welcher Reihenfolge</translation>
    </message>
    <message>
        <source>What stands below the board</source>
        <translation>Was unter der Tafel steht</translation>
    </message>
    <message>
        <source>Selected peer</source>
        <translation>Ausgewählter Peer</translation>
    </message>
    <message>
        <source>Recent moves</source>
        <translation>Letzte Wechsel</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Open the peer&apos;s page</source>
        <translation>Seite des Peers öffnen</translation>
    </message>
    <message>
        <source>Show it in the topology</source>
        <translation>In der Topologie zeigen</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>Das zuletzt Getane zurücknehmen</translation>
    </message>
    <message>
        <source>Nobody has moved from one tier to another yet.</source>
        <translation>Noch ist niemand von einer Stufe in eine andere gewechselt.</translation>
    </message>
    <message>
        <source>No peer is known yet</source>
        <translation>Noch kein Peer bekannt</translation>
    </message>
    <message>
        <source>Here all peers stand in three tiers, by how much they have to prove; strangers begin in the middle one. Start a rehearsal of the lab, or join a network.</source>
        <translation>Hier stehen alle Peers in drei Stufen, danach, wie viel sie zu beweisen haben; Fremde beginnen in der mittleren. Beginnen Sie eine Übung des Labors, oder treten Sie einem Netz bei.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Labor öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln Peer</numerusform>
            <numerusform>%Ln Peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln peers</source>
        <translation>
            <numerusform>%1 von %Ln Peer</numerusform>
            <numerusform>%1 von %Ln Peers</numerusform>
        </translation>
    </message>
    <message>
        <source>by an operator&apos;s word</source>
        <translation>vom Wort eines Betreibers</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustWords</name>
    <message numerus="yes">
        <source>%Ln tasks done well</source>
        <translation>
            <numerusform>%Ln gut erledigter Auftrag</numerusform>
            <numerusform>%Ln gut erledigte Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known answers given rightly</source>
        <translation>
            <numerusform>%Ln richtig gegebene bekannte Antwort</numerusform>
            <numerusform>%Ln richtig gegebene bekannte Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days without a breach</source>
        <translation>
            <numerusform>%Ln Tag ohne Verstoß</numerusform>
            <numerusform>%Ln Tage ohne Verstoß</numerusform>
        </translation>
    </message>
    <message>
        <source>a proof of what it is</source>
        <translation>ein Beweis, was er ist</translation>
    </message>
    <message>
        <source>Nothing that would come within a year.</source>
        <translation>Nichts, was binnen eines Jahres käme.</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Hohes Risiko</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>Mittleres Risiko</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>Niedriges Risiko</translation>
    </message>
    <message>
        <source>Gossip</source>
        <translation>Gossip</translation>
    </message>
    <message>
        <source>What we asked of it</source>
        <translation>Worum wir ihn baten</translation>
    </message>
    <message>
        <source>Keeping to protocols</source>
        <translation>Treue zu Protokollen</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>Bekannte Antworten</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Attestierung</translation>
    </message>
    <message>
        <source>Known for</source>
        <translation>Bekannt seit</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Nachbarschaft</translation>
    </message>
    <message>
        <source>What others say</source>
        <translation>Was andere sagen</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>bis Sie es zurücknehmen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 · risk: %2</source>
        <translation>%1 · Risiko: %2</translation>
    </message>
    <message>
        <source>As %1 tells.</source>
        <translation>Wie %1 es sagt.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>From 0 to 1; a stranger has 0.5. Below 0.2 it should be kept apart.</source>
        <translation>Von 0 bis 1; ein Fremder hat 0,5. Unter 0,2 sollte er abgesondert werden.</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>Ihr Wort</translation>
    </message>
    <message>
        <source>It holds in place of what the score would give.</source>
        <translation>Es gilt anstelle dessen, was die Bewertung ergäbe.</translation>
    </message>
    <message>
        <source>against it: %1</source>
        <translation>gegen ihn: %1</translation>
    </message>
    <message>
        <source>for it: %1</source>
        <translation>für ihn: %1</translation>
    </message>
    <message>
        <source>value %1, weight %2</source>
        <translation>Wert %1, Gewicht %2</translation>
    </message>
    <message>
        <source>As many observations as this term weighs in the sum; its value by its own measure, and how many observations one of its units counts as.</source>
        <translation>So viele Beobachtungen, wie dieser Teil in der Summe wiegt; sein Wert nach seinem eigenen Maß, und als wie viele Beobachtungen eine seiner Einheiten zählt.</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Weg zurück</translation>
    </message>
    <message>
        <source>Each of these alone would lift it to 0.2 again.</source>
        <translation>Jedes davon allein höbe ihn wieder auf 0,2.</translation>
    </message>
    <message>
        <source>It held at %1 and counts until %2.</source>
        <translation>Er hielt stand am %1 und gilt bis %2.</translation>
    </message>
    <message>
        <source>It held at %1 and counts no more.</source>
        <translation>Er hielt stand am %1 und gilt nicht mehr.</translation>
    </message>
    <message>
        <source>A device that we know keeps its key.</source>
        <translation>Ein Gerät, das wir kennen, verwahrt seinen Schlüssel.</translation>
    </message>
    <message>
        <source>Posture, as it says: %1</source>
        <translation>Härtung, nach eigener Angabe: %1</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>What it proved when it was asked what it is.</source>
        <translation>Was er nachwies, als er gefragt wurde, was er ist.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TwinList</name>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>known by its route</source>
        <translation>durch seine Route bekannt</translation>
    </message>
    <message>
        <source>we are here</source>
        <translation>hier sind wir</translation>
    </message>
    <message>
        <source>reports to us</source>
        <translation>berichtet uns</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>Connections seen</source>
        <translation>Gesehene Verbindungen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Software (claimed)</source>
        <translation>Software (laut Peer)</translation>
    </message>
    <message>
        <source>Address prefix</source>
        <translation>Adresspräfix</translation>
    </message>
    <message numerus="yes">
        <source>refused %Ln times</source>
        <translation>
            <numerusform>%Ln-mal abgewiesen</numerusform>
            <numerusform>%Ln-mal abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>broke a protocol %Ln times</source>
        <translation>
            <numerusform>hat %Ln-mal ein Protokoll verletzt</numerusform>
            <numerusform>hat %Ln-mal ein Protokoll verletzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::Undo</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Views</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Peers</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Selected peer</source>
        <translation>Ausgewählter Peer</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Govern</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Zeremonie</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Welcome</name>
    <message>
        <source>Watch a network of peers</source>
        <translation>Ein Netz von Peers beobachten</translation>
    </message>
    <message>
        <source>Vedette is a peer itself: it sees who is connected to whom, what peers say and what they do, and keeps it so that any second can be looked at again.

The lab plays a whole network on this computer, with attacks if you like; nothing of it leaves the computer.

To watch a real network, join it with the address of one of its peers.</source>
        <translation>Vedette ist selbst ein Peer: Es sieht, wer mit wem verbunden ist, was Peers sagen und was sie tun, und bewahrt es auf, sodass sich jede Sekunde noch einmal ansehen lässt.

Das Labor spielt ein ganzes Netz auf diesem Computer durch, auf Wunsch mit Angriffen; nichts davon verlässt den Computer.

Um ein echtes Netz zu beobachten, treten Sie ihm mit der Adresse eines seiner Peers bei.</translation>
    </message>
    <message>
        <source>Start the lab</source>
        <translation>Labor starten</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>Netz beitreten…</translation>
    </message>
    <message>
        <source>This window was started with --offline: it opens no connection, and no network can be joined.</source>
        <translation>Dieses Fenster wurde mit --offline gestartet: Es öffnet keine Verbindung, und keinem Netz kann beigetreten werden.</translation>
    </message>
    <message>
        <source>F1 opens the help, Ctrl+K finds every command.</source>
        <translation>F1 öffnet die Hilfe, Strg+K findet jeden Befehl.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::WhatIfMoves</name>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>when it has proved itself</source>
        <translation>wenn er sich bewiesen hat</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Risk now</source>
        <translation>Risiko jetzt</translation>
    </message>
    <message>
        <source>Risk then</source>
        <translation>Risiko dann</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>vedette::ui::WhatIfPanel</name>
    <message>
        <source>Where would the tiers part? Weighed from the scores of now; nothing is changed.</source>
        <translation>Wo würden sich die Stufen trennen? Gerechnet aus den Bewertungen von jetzt; nichts wird geändert.</translation>
    </message>
    <message>
        <source>Quarantine below</source>
        <translation>Quarantäne unter</translation>
    </message>
    <message>
        <source>High risk below</source>
        <translation>Hohes Risiko unter</translation>
    </message>
    <message>
        <source>Low risk from</source>
        <translation>Niedriges Risiko ab</translation>
    </message>
    <message>
        <source>The bounds that hold</source>
        <translation>Die geltenden Grenzen</translation>
    </message>
    <message>
        <source>Who would move</source>
        <translation>Wer wechseln würde</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation>%1: %2, jetzt %3</translation>
    </message>
    <message>
        <source>Below quarantine</source>
        <translation>Unter der Quarantäne</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers would fall at once.</source>
        <translation>
            <numerusform>%Ln Peer fiele sofort.</numerusform>
            <numerusform>%Ln Peers fielen sofort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers could rise, each when it has proved itself.</source>
        <translation>
            <numerusform>%Ln Peer könnte steigen, wenn er sich bewiesen hat.</numerusform>
            <numerusform>%Ln Peers könnten steigen, jeder, wenn er sich bewiesen hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>No peer is known yet.</source>
        <translation>Noch ist kein Peer bekannt.</translation>
    </message>
    <message>
        <source>Move a bound to see who would move.</source>
        <translation>Verschieben Sie eine Grenze, um zu sehen, wer wechseln würde.</translation>
    </message>
    <message>
        <source>Nobody would move.</source>
        <translation>Niemand würde wechseln.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Words</name>
    <message>
        <source>It was refused or failed with the code &quot;%1&quot;, which this version has no words for.</source>
        <translation>Es wurde abgewiesen oder ist gescheitert, mit dem Code „%1“, für den diese Version keine Worte hat.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Workspace</name>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Bereich: %1</translation>
    </message>
</context>
</TS>
