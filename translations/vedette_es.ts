<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>vedette::app::KeyDesk</name>
    <message>
        <source>The identity&apos;s key is in this token. It signs the keys of connections when these are made, never a packet; the PIN is held until the token has taken it.</source>
        <translation>La clave de la identidad está en este token. Firma las claves de las conexiones cuando se crean, nunca un paquete; el PIN se guarda solo hasta que el token lo ha tomado.</translation>
    </message>
</context>
<context>
    <name>vedette::engine::Words</name>
    <message>
        <source>This is no statement of a key ledger: it cannot be read, or holds what is not known here.</source>
        <translation>Esto no es una declaración de un registro de claves: no se puede leer o contiene algo que aquí no se conoce.</translation>
    </message>
    <message>
        <source>The statement or the file of the key ledger is larger than any may be; nothing was read.</source>
        <translation>La declaración o el archivo del registro de claves es mayor de lo permitido; no se leyó nada.</translation>
    </message>
    <message>
        <source>The statement is of a kind that this version does not know, or stands in the wrong place.</source>
        <translation>La declaración es de un tipo que esta versión no conoce, o está en el lugar equivocado.</translation>
    </message>
    <message>
        <source>A number, time, text or length in the statement is outside its bounds.</source>
        <translation>Un número, una hora, un texto o una longitud de la declaración está fuera de sus límites.</translation>
    </message>
    <message>
        <source>A public key in the statement or receipt is none; whoever made it must make it anew.</source>
        <translation>Una clave pública de la declaración o del recibo no lo es; quien la hizo debe rehacerla.</translation>
    </message>
    <message>
        <source>The signatures are out of order, or one key signed twice; no signature counts twice.</source>
        <translation>Las firmas están desordenadas o una clave firmó dos veces; ninguna firma cuenta dos veces.</translation>
    </message>
    <message>
        <source>The key ledger does not begin with a role policy, so nobody has a say in it.</source>
        <translation>El registro de claves no empieza con una política de roles, así que nadie decide en él.</translation>
    </message>
    <message>
        <source>This belongs to another key ledger than the one that is kept here.</source>
        <translation>Esto pertenece a otro registro de claves que el que se lleva aquí.</translation>
    </message>
    <message>
        <source>An entry is missing, repeated or out of order: its number is not the next one.</source>
        <translation>Falta una entrada, está repetida o fuera de orden: su número no es el siguiente.</translation>
    </message>
    <message>
        <source>The entry follows another one than the last that is here: something before it was altered.</source>
        <translation>La entrada sigue a otra que la última de aquí: algo anterior fue alterado.</translation>
    </message>
    <message>
        <source>It says that it was made before the one that it follows; check the clock of whoever made it.</source>
        <translation>Dice haberse hecho antes que el que lo precede; compruebe el reloj de quien lo hizo.</translation>
    </message>
    <message>
        <source>The key ledger has as many entries as it may have; begin a new one.</source>
        <translation>El registro de claves tiene todas las entradas que puede tener; empiece uno nuevo.</translation>
    </message>
    <message>
        <source>A signature does not hold: it was altered or forged, or made for something else.</source>
        <translation>Una firma no es válida: fue alterada, falsificada o hecha para otra cosa.</translation>
    </message>
    <message>
        <source>Somebody signed who has no say in this; take that signature away.</source>
        <translation>Firmó alguien que no decide en esto; quite esa firma.</translation>
    </message>
    <message>
        <source>Too few signed: the role policy asks for more persons, each with a token of their own.</source>
        <translation>Firmaron muy pocos: la política de roles pide más personas, cada una con su propio token.</translation>
    </message>
    <message>
        <source>Too few of those signed whom the new role policy names; it needs their threshold too.</source>
        <translation>Firmaron muy pocos de los que nombra la nueva política de roles; también hace falta su umbral.</translation>
    </message>
    <message>
        <source>The key that it is about did not sign it itself; sign with that key too.</source>
        <translation>La clave de la que se trata no firmó ella misma; firme también con ella.</translation>
    </message>
    <message>
        <source>No operator of the role policy signed it; one of them has to.</source>
        <translation>No firmó ningún operador de la política de roles; tiene que hacerlo uno.</translation>
    </message>
    <message>
        <source>No witness of the role policy signed it who is another person with another token.</source>
        <translation>No firmó ningún testigo de la política de roles que sea otra persona con otro token.</translation>
    </message>
    <message>
        <source>The role policy has expired: suspend, revoke, or sign a new one before anything else.</source>
        <translation>La política de roles ha caducado: suspenda, revoque o firme antes una nueva.</translation>
    </message>
    <message>
        <source>The role policy asks for no one, or for more than its people and tokens can ever be.</source>
        <translation>La política de roles no pide a nadie, o más de lo que pueden ser sus personas y tokens.</translation>
    </message>
    <message>
        <source>The role policy names one key twice; each key stands in one place.</source>
        <translation>La política de roles nombra dos veces una clave; cada una tiene un solo lugar.</translation>
    </message>
    <message>
        <source>The same key is judged here and judges; take another one for one of the two.</source>
        <translation>La misma clave es juzgada aquí y juzga; use otra para una de las dos cosas.</translation>
    </message>
    <message>
        <source>The key is in the ledger already; a new one is needed.</source>
        <translation>La clave ya está en el registro; hace falta una nueva.</translation>
    </message>
    <message>
        <source>The key is not in the ledger; it has to be entered there first.</source>
        <translation>La clave no está en el registro; primero hay que inscribirla.</translation>
    </message>
    <message>
        <source>From the state that the key is in, this is no legal move; show the ledger to see it.</source>
        <translation>Desde el estado de la clave este paso no está permitido; el registro lo muestra.</translation>
    </message>
    <message>
        <source>The key has a successor already, and can have one only.</source>
        <translation>La clave ya tiene sucesora y solo puede tener una.</translation>
    </message>
    <message>
        <source>Another key was committed to as the successor; this one may be an attacker&apos;s.</source>
        <translation>Otra clave estaba comprometida como sucesora; esta puede ser de un atacante.</translation>
    </message>
    <message>
        <source>The overlap of old and new key is too long, in the past, or not open to a lost key.</source>
        <translation>El solape de la clave vieja y la nueva es demasiado largo, ya pasó o no cabe con una perdida.</translation>
    </message>
    <message>
        <source>The key cannot become invalid after its revocation; give an earlier date.</source>
        <translation>La clave no puede quedar inválida después de su revocación; dé una fecha anterior.</translation>
    </message>
    <message>
        <source>This is not the revocation that was sealed when the key was entered.</source>
        <translation>Esta no es la revocación que se selló al inscribir la clave.</translation>
    </message>
    <message>
        <source>The key that vouches is unknown or not in use, or did not sign.</source>
        <translation>La clave que responde es desconocida, no está en uso o no firmó.</translation>
    </message>
    <message>
        <source>The refused keys of the revocation set are out of order or repeated.</source>
        <translation>Las claves rechazadas del conjunto de revocación están desordenadas o repetidas.</translation>
    </message>
    <message>
        <source>The revocation set was made in the future by our clock; compare the clocks.</source>
        <translation>El conjunto de revocación se hizo en el futuro según nuestro reloj; compare los relojes.</translation>
    </message>
    <message>
        <source>The revocation set is older than the one that is held; the newer one stays.</source>
        <translation>El conjunto de revocación es más viejo que el que se tiene; queda el más nuevo.</translation>
    </message>
    <message>
        <source>There are two of one number or epoch: somebody who may sign told two stories; keep both.</source>
        <translation>Hay dos del mismo número o época: alguien que puede firmar contó dos historias; guarde ambos.</translation>
    </message>
    <message>
        <source>The revocation set leaves out a revoked key that can never come back; it was not taken.</source>
        <translation>Al conjunto le falta una clave revocada que nunca puede volver; no se aceptó.</translation>
    </message>
    <message>
        <source>The receipt was signed by another peer than the one that was asked.</source>
        <translation>El recibo lo firmó otro par que el preguntado.</translation>
    </message>
    <message>
        <source>The receipt is of an epoch before the revocation; ask that peer again.</source>
        <translation>El recibo es de una época anterior a la revocación; pregunte otra vez a ese par.</translation>
    </message>
    <message>
        <source>The passphrase does not open the sealed revocation, or the file was altered.</source>
        <translation>La frase de contraseña no abre la revocación sellada, o el archivo fue alterado.</translation>
    </message>
    <message>
        <source>The peer has no set yet that refuses the key, or is busy; it is asked again.</source>
        <translation>El par aún no tiene un conjunto que rechace la clave, o está ocupado; se le volverá a preguntar.</translation>
    </message>
    <message>
        <source>The peer goes by another key ledger and can tell nothing about this key.</source>
        <translation>El par sigue otro registro de claves y no puede decir nada de esta.</translation>
    </message>
    <message>
        <source>Too many receipts are being asked for at once; wait for some of them.</source>
        <translation>Se piden demasiados recibos a la vez; espere algunos de ellos.</translation>
    </message>
    <message>
        <source>A number or length in the peer&apos;s question or answer about revocations is outside its bounds.</source>
        <translation>Un número o una longitud de lo que el par dice sobre revocaciones está fuera de sus límites.</translation>
    </message>
    <message>
        <source>The peer answered about revocations with a status that this version does not know.</source>
        <translation>El par respondió sobre revocaciones con un estado que esta versión no conoce.</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about revocations cannot be read.</source>
        <translation>La pregunta o respuesta del par sobre revocaciones no se puede leer.</translation>
    </message>
    <message>
        <source>The peer closed a stream about revocations before it asked anything.</source>
        <translation>El par cerró un flujo sobre revocaciones antes de preguntar nada.</translation>
    </message>
    <message>
        <source>The key of this peer is revoked; nothing is accepted from it, and it is not dialled.</source>
        <translation>La clave de este par está revocada; no se acepta nada de él ni se le marca.</translation>
    </message>
    <message>
        <source>The peer asked twice about revocations on one stream; a stream carries one question.</source>
        <translation>El par preguntó dos veces por revocaciones en un flujo; un flujo lleva una pregunta.</translation>
    </message>
    <message>
        <source>The set of revoked keys is too old to let anybody in; fetch or publish a fresh one.</source>
        <translation>El conjunto de claves revocadas es demasiado viejo para dejar entrar a nadie; obtenga o publique uno reciente.</translation>
    </message>
    <message>
        <source>The address has bits behind its prefix, so it may be a typing error; write the prefix with zeros there.</source>
        <translation>La dirección tiene bits más allá de su prefijo, así que puede ser un error de escritura; escriba ceros en esa parte.</translation>
    </message>
    <message>
        <source>That is neither an IP address nor a prefix like 192.0.2.0/24; write it so.</source>
        <translation>No es una dirección IP ni un prefijo como 192.0.2.0/24; escríbalo así.</translation>
    </message>
    <message>
        <source>The prefix has more bits than its address; IPv4 has 32, IPv6 has 128.</source>
        <translation>El prefijo tiene más bits que su dirección; IPv4 tiene 32, IPv6 tiene 128.</translation>
    </message>
    <message>
        <source>The list of addresses is full; join neighbouring prefixes into one.</source>
        <translation>La lista de direcciones está llena; reúna prefijos contiguos en uno solo.</translation>
    </message>
    <message>
        <source>The peer closed the stream instead of answering; it may restrict whom it answers.</source>
        <translation>El par cerró el flujo en lugar de responder; puede que limite a quién responde.</translation>
    </message>
    <message>
        <source>The peer did not answer the question in time; it is slow, away or overloaded.</source>
        <translation>El par no respondió a tiempo a la pregunta; es lento, está ausente o sobrecargado.</translation>
    </message>
    <message>
        <source>A record of the audit log was changed after it was written; keep the file as evidence and find out who could write it.</source>
        <translation>Una entrada del registro de auditoría se modificó después de escribirse; conserve el archivo como prueba y averigüe quién podía escribir en él.</translation>
    </message>
    <message>
        <source>A signed head of the audit log is missing or does not hold; keep the file as evidence and find out who could write it.</source>
        <translation>Una cabeza firmada del registro de auditoría falta o no es válida; conserve el archivo como prueba y averigüe quién podía escribir en él.</translation>
    </message>
    <message>
        <source>A record of the audit log is missing; keep the file as evidence and find out who could write it.</source>
        <translation>Falta una entrada del registro de auditoría; conserve el archivo como prueba y averigüe quién podía escribir en él.</translation>
    </message>
    <message>
        <source>A head that was kept elsewhere is not in the audit log, so its end was cut off or written anew; keep the file as evidence.</source>
        <translation>Una cabeza guardada en otro lugar no está en el registro de auditoría, así que se cortó o se reescribió su final; conserve el archivo como prueba.</translation>
    </message>
    <message>
        <source>It was not done because the reason is no single line of at most 256 bytes; shorten it.</source>
        <translation>No se hizo porque el motivo no es una sola línea de 256 bytes como máximo; acórtelo.</translation>
    </message>
    <message>
        <source>The list of blocked peers is damaged and was put aside; block them again, the audit log names them.</source>
        <translation>La lista de pares bloqueados está dañada y se apartó; bloquéelos de nuevo, el registro de auditoría los nombra.</translation>
    </message>
    <message>
        <source>A later version of this program wrote the list of blocked peers; it is left alone and nobody is blocked.</source>
        <translation>Una versión posterior de este programa escribió la lista de pares bloqueados; no se toca y nadie queda bloqueado.</translation>
    </message>
    <message>
        <source>It was not done because no peer was named; give its id.</source>
        <translation>No se hizo porque no se indicó ningún par; indique su ID.</translation>
    </message>
    <message>
        <source>It was not done because that peer is not blocked.</source>
        <translation>No se hizo porque ese par no está bloqueado.</translation>
    </message>
    <message>
        <source>It was not done because the block would be over already; give a later end.</source>
        <translation>No se hizo porque el bloqueo ya habría terminado; indique un final posterior.</translation>
    </message>
    <message>
        <source>It was not done because 4096 peers are blocked already; take some blocks back or let them end.</source>
        <translation>No se hizo porque ya hay 4096 pares bloqueados; retire algunos bloqueos o deje que terminen.</translation>
    </message>
    <message>
        <source>The task is not one that can be asked for: check its kind, its size and its deadline of at most an hour.</source>
        <translation>Esa tarea no se puede pedir: compruebe su tipo, su tamaño y su plazo, de una hora como máximo.</translation>
    </message>
    <message>
        <source>Too many tasks are out at other peers; try again when some of them are done.</source>
        <translation>Hay demasiadas tareas pendientes en otros pares; inténtelo de nuevo cuando terminen algunas.</translation>
    </message>
    <message>
        <source>A text of the record is not UTF-8; it is damaged or made by another program.</source>
        <translation>Un texto del registro no es UTF-8; está dañado o lo creó otro programa.</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: a length is left open; do not trust it.</source>
        <translation>El registro no está en su forma canónica: una longitud queda abierta; no se fíe de él.</translation>
    </message>
    <message>
        <source>The record lacks a field that it must have; it is damaged or made by an older version.</source>
        <translation>Al registro le falta un campo obligatorio; está dañado o lo creó una versión anterior.</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: a number is longer than needed; do not trust it.</source>
        <translation>El registro no está en su forma canónica: un número es más largo de lo necesario; no se fíe de él.</translation>
    </message>
    <message>
        <source>The record holds a number that does not fit its field; it is damaged or made by another program.</source>
        <translation>El registro contiene un número que no cabe en su campo; está dañado o lo creó otro programa.</translation>
    </message>
    <message>
        <source>The record says the same thing twice, so it could be read in two ways; do not trust it.</source>
        <translation>El registro dice lo mismo dos veces, así que podría leerse de dos maneras; no se fíe de él.</translation>
    </message>
    <message>
        <source>The record is nested deeper than any of ours; it was made to exhaust its reader.</source>
        <translation>El registro tiene más niveles de anidamiento que cualquiera de los nuestros; se creó para agotar a quien lo lea.</translation>
    </message>
    <message>
        <source>There is more after the end of the record; it was changed or joined with another.</source>
        <translation>Hay algo más tras el final del registro; fue alterado o unido a otro.</translation>
    </message>
    <message>
        <source>The record ends too early, so a part is missing; get it again from its source.</source>
        <translation>El registro termina demasiado pronto, así que falta una parte; obténgalo de nuevo de su origen.</translation>
    </message>
    <message>
        <source>The record has a field that this version does not know and may not overlook; use a newer version.</source>
        <translation>El registro tiene un campo que esta versión no conoce y no puede pasar por alto; use una versión más reciente.</translation>
    </message>
    <message>
        <source>The record holds a value with a tag that is not agreed; it was made by another program.</source>
        <translation>El registro contiene un valor con una etiqueta no acordada; lo creó otro programa.</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: its keys are not in order; do not trust it.</source>
        <translation>El registro no está en su forma canónica: sus claves no están en orden; no se fíe de él.</translation>
    </message>
    <message>
        <source>The record holds a kind of value that ours never do; it was made by another program.</source>
        <translation>El registro contiene un tipo de valor que los nuestros nunca tienen; lo creó otro programa.</translation>
    </message>
    <message>
        <source>A field of the record is of another type than agreed; it was made by another program or version.</source>
        <translation>Un campo del registro es de un tipo distinto del acordado; lo creó otro programa u otra versión.</translation>
    </message>
    <message>
        <source>The content id holds no valid hash; copy it again from its source.</source>
        <translation>El ID de contenido no contiene un hash válido; cópielo de nuevo de su origen.</translation>
    </message>
    <message>
        <source>This is no content id: its text is in no known base; check for missing or added characters.</source>
        <translation>Esto no es un ID de contenido: su texto no está en ninguna base conocida; compruebe si faltan o sobran caracteres.</translation>
    </message>
    <message>
        <source>The content id is damaged: a number within it is malformed; copy it again.</source>
        <translation>El ID de contenido está dañado: contiene un número mal formado; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>This content id has a version other than 0 and 1, which this program does not read; use one of these.</source>
        <translation>Este ID de contenido tiene una versión distinta de 0 y 1, que este programa no lee; use una de estas.</translation>
    </message>
    <message>
        <source>The content id is empty; give one such as &quot;bafy…&quot; or &quot;Qm…&quot;.</source>
        <translation>El ID de contenido está vacío; indique uno como «bafy…» o «Qm…».</translation>
    </message>
    <message>
        <source>The connection was closed because there is another one to the same peer.</source>
        <translation>La conexión se cerró porque hay otra con el mismo par.</translation>
    </message>
    <message>
        <source>The connection was closed because nothing used it for a while; keep it to prevent this.</source>
        <translation>La conexión se cerró porque nada la usaba desde hacía un rato; consérvela para evitarlo.</translation>
    </message>
    <message>
        <source>The connection was closed to make room, because it was worth least; raise the limits to hold more.</source>
        <translation>La conexión se cerró para hacer sitio, por ser la menos valiosa; aumente los límites para mantener más.</translation>
    </message>
    <message>
        <source>The connection was closed because a limit or a rule of ours refused the peer.</source>
        <translation>La conexión se cerró porque un límite o una regla nuestra rechazó al par.</translation>
    </message>
    <message>
        <source>The peer closed the connection; it may be ending, full or not want us.</source>
        <translation>El par cerró la conexión; puede que se esté cerrando, que esté lleno o que no quiera tratar con nosotros.</translation>
    </message>
    <message>
        <source>The connection was closed because an operator asked for it.</source>
        <translation>La conexión se cerró porque un operador lo pidió.</translation>
    </message>
    <message>
        <source>The connection was closed because we left the network or the program ended.</source>
        <translation>La conexión se cerró porque salimos de la red o el programa terminó.</translation>
    </message>
    <message>
        <source>The connection broke: the network between or the other computer failed; dial again.</source>
        <translation>La conexión se rompió: falló la red intermedia o el otro equipo; marque de nuevo.</translation>
    </message>
    <message>
        <source>The file is not what an interrupted crawl leaves behind; begin the crawl anew.</source>
        <translation>El archivo no es lo que deja un rastreo interrumpido; empiece el rastreo de nuevo.</translation>
    </message>
    <message>
        <source>The file is of a crawl of another network; give that network&apos;s protocol or another file.</source>
        <translation>El archivo es de un rastreo de otra red; indique el protocolo de esa red u otro archivo.</translation>
    </message>
    <message>
        <source>The file of the interrupted crawl is larger than a crawl may be; begin anew.</source>
        <translation>El archivo del rastreo interrumpido es más grande de lo que puede ser un rastreo; empiece de nuevo.</translation>
    </message>
    <message>
        <source>Each address of the peer was tried and failed; the list of attempts says how each ended.</source>
        <translation>Se probaron todas las direcciones del par y todas fallaron; la lista de intentos dice cómo acabó cada una.</translation>
    </message>
    <message>
        <source>Every address of this peer failed a moment ago, so we wait before we try again; dial an address to insist.</source>
        <translation>Todas las direcciones de este par fallaron hace un momento, así que esperamos antes de reintentarlo; marque una dirección para insistir.</translation>
    </message>
    <message>
        <source>The dial was given up because it was no longer wanted.</source>
        <translation>Se abandonó el marcado porque ya no hacía falta.</translation>
    </message>
    <message>
        <source>The addresses name different peers; dial one peer at a time.</source>
        <translation>Las direcciones nombran pares distintos; marque un par cada vez.</translation>
    </message>
    <message>
        <source>No address that can be dialled is known of this peer; give one.</source>
        <translation>No se conoce ninguna dirección de este par que se pueda marcar; indique una.</translation>
    </message>
    <message>
        <source>We did not dial because a limit or a rule of ours forbids it; the detail names it.</source>
        <translation>No marcamos porque un límite o una regla nuestra lo prohíbe; el detalle dice cuál.</translation>
    </message>
    <message>
        <source>No connection came about in time; the peer is slow, away or behind a firewall.</source>
        <translation>No se logró ninguna conexión a tiempo; el par es lento, está ausente o tras un cortafuegos.</translation>
    </message>
    <message>
        <source>That is our own peer id; dial another.</source>
        <translation>Ese es nuestro propio ID de par; marque otro.</translation>
    </message>
    <message>
        <source>Too many dials are under way; wait for some to end and try again.</source>
        <translation>Hay demasiados marcados en curso; espere a que terminen algunos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The peer answered at this address and proved that it holds its key.</source>
        <translation>El par respondió en esta dirección y demostró que posee su clave.</translation>
    </message>
    <message>
        <source>Our own list of addresses forbids this one; the rule is named, change it if it is wrong.</source>
        <translation>Nuestra propia lista de direcciones prohíbe esta; se indica la regla, cámbiela si es errónea.</translation>
    </message>
    <message>
        <source>The attempt at this address failed; the phase and the reason say where and why.</source>
        <translation>El intento en esta dirección falló; la fase y el motivo dicen dónde y por qué.</translation>
    </message>
    <message>
        <source>The peer said who it is and which protocols it speaks.</source>
        <translation>El par dijo quién es y qué protocolos habla.</translation>
    </message>
    <message>
        <source>This address of the peer is known; the source and the confidence say how good it is.</source>
        <translation>Se conoce esta dirección del par; el origen y la confianza dicen cuánto vale.</translation>
    </message>
    <message>
        <source>No address of this peer is known; give one, or join a network that can find it.</source>
        <translation>No se conoce ninguna dirección de este par; indique una o únase a una red que pueda encontrarlo.</translation>
    </message>
    <message>
        <source>The peer can be reached; the addresses that failed may be old ones.</source>
        <translation>Se puede llegar al par; las direcciones que fallaron pueden ser antiguas.</translation>
    </message>
    <message>
        <source>The peer answers here but does not name this address as its own; others will not find it there.</source>
        <translation>El par responde aquí pero no declara esta dirección como suya; otros no lo encontrarán en ella.</translation>
    </message>
    <message>
        <source>The peer is connected but does not say who it is; it may restrict whom it tells.</source>
        <translation>El par está conectado pero no dice quién es; puede que limite a quién se lo dice.</translation>
    </message>
    <message>
        <source>The peer cannot be reached from here; the attempt that came furthest says why.</source>
        <translation>No se puede llegar al par desde aquí; el intento que llegó más lejos dice por qué.</translation>
    </message>
    <message>
        <source>The address is of a transport that this version does not speak; only TCP is.</source>
        <translation>La dirección es de un transporte que esta versión no habla; solo habla TCP.</translation>
    </message>
    <message>
        <source>The peer closed before everything had come back; try again.</source>
        <translation>El par cerró antes de que volviera todo; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The peer&apos;s echo came back changed; its program is faulty.</source>
        <translation>El eco del par volvió alterado; su programa es defectuoso.</translation>
    </message>
    <message>
        <source>The peer sent data to echo and does not read it, which fills our memory; block it if it recurs.</source>
        <translation>El par envió datos para el eco y no los lee, lo que llena nuestra memoria; bloquéelo si se repite.</translation>
    </message>
    <message>
        <source>The peer did not echo in time; it is overloaded or away.</source>
        <translation>El par no devolvió el eco a tiempo; está sobrecargado o ausente.</translation>
    </message>
    <message>
        <source>More came back than was sent for an echo; the peer&apos;s program is faulty.</source>
        <translation>Volvió más de lo que se envió para el eco; el programa del par es defectuoso.</translation>
    </message>
    <message>
        <source>It was not done because that network is joined already; leave it first to join it otherwise.</source>
        <translation>No se hizo porque este programa ya es miembro de esa red; salga de ella antes de unirse de otro modo.</translation>
    </message>
    <message>
        <source>It was not recorded in the audit log, because too many records wait for the disk; free space, then try again.</source>
        <translation>No se anotó en el registro de auditoría porque demasiadas entradas esperan al disco; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The program ended before every record of the audit log was on disk; the log output has those records, check the disk.</source>
        <translation>El programa terminó antes de que todas las entradas del registro de auditoría llegaran al disco; la salida del programa las contiene, compruebe el disco.</translation>
    </message>
    <message>
        <source>It was not done because the command&apos;s id was used before; whoever sends commands must number them.</source>
        <translation>No se hizo porque el ID del comando ya se había usado; quien envía comandos debe numerarlos.</translation>
    </message>
    <message>
        <source>It was not done because too many commands are under way; wait for some to end and try again.</source>
        <translation>No se hizo porque hay demasiados comandos en curso; espere a que terminen algunos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The program ended before every event was on disk, so the history has a gap; check the disk.</source>
        <translation>El programa terminó antes de que todos los eventos llegaran al disco, así que el historial tiene un hueco; compruebe el disco.</translation>
    </message>
    <message>
        <source>It was ended because the network was left meanwhile; join it again first.</source>
        <translation>Se terminó porque entretanto se salió de la red; vuelva a unirse antes.</translation>
    </message>
    <message>
        <source>The holder of the identity key did not answer in time; check the token and try again.</source>
        <translation>El custodio de la clave de identidad no respondió a tiempo; compruebe el token e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It was not done because the connection is gone; dial the peer again.</source>
        <translation>No se hizo porque la conexión ya no existe; marque el par de nuevo.</translation>
    </message>
    <message>
        <source>It was not done because that listener is closed; look at the open ones.</source>
        <translation>No se hizo porque esa dirección de escucha está cerrada; consulte las abiertas.</translation>
    </message>
    <message>
        <source>It was not done because this program is not a member of that network; join it first.</source>
        <translation>No se hizo porque este programa no es miembro de esa red; únase antes a ella.</translation>
    </message>
    <message>
        <source>It was not done because it does not undo the command that it names; undo the latest state by a new command.</source>
        <translation>No se hizo porque no deshace el comando que nombra; deshaga el último estado con un comando nuevo.</translation>
    </message>
    <message>
        <source>The connection was not released because nobody keeps it.</source>
        <translation>La conexión no se liberó porque nadie la conserva.</translation>
    </message>
    <message>
        <source>It was refused by a rule of your policy; ask whoever keeps the policy if it should be allowed.</source>
        <translation>Lo rechazó una regla de su política; si debería permitirse, pregunte a quien la mantiene.</translation>
    </message>
    <message>
        <source>It was not done because the program is ending; start it again first.</source>
        <translation>No se hizo porque el programa está terminando; inícielo de nuevo antes.</translation>
    </message>
    <message>
        <source>A stored event names an address that cannot be; the store was damaged or changed.</source>
        <translation>Un evento almacenado nombra una dirección imposible; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A stored event has an impossible kind; the store was damaged or changed.</source>
        <translation>Un evento almacenado es de un tipo imposible; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A stored event names a peer id that cannot be; the store was damaged or changed.</source>
        <translation>Un evento almacenado nombra un ID de par imposible; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A text of a stored event is not in its one agreed form; the store was damaged or changed.</source>
        <translation>Un texto de un evento almacenado no está en su forma canónica; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A stored event has an impossible version; the store was damaged or changed.</source>
        <translation>Un evento almacenado tiene una versión imposible; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A stored event lacks a field; the store was damaged or changed.</source>
        <translation>A un evento almacenado le falta un campo; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A stored event is not in our encoding; the store was damaged or changed.</source>
        <translation>Un evento almacenado no está en nuestra codificación; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A stored event holds a number that its field cannot have; the store was damaged or changed.</source>
        <translation>Un evento almacenado contiene un número que su campo no puede tener; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A stored event is larger than any that we write; the store was damaged or changed.</source>
        <translation>Un evento almacenado es más grande que cualquiera de los que escribimos; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A stored event holds a longer list than allowed; the store was damaged or changed.</source>
        <translation>Un evento almacenado contiene una lista más larga de lo permitido; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A stored event has more fields than its version; the store was damaged or changed.</source>
        <translation>Un evento almacenado tiene más campos que su versión; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>A field of a stored event is of another type than agreed; the store was damaged or changed.</source>
        <translation>Un campo de un evento almacenado es de un tipo distinto del acordado; el almacén está dañado o fue alterado.</translation>
    </message>
    <message>
        <source>The message was not sent because we had closed the stream; open another.</source>
        <translation>El mensaje no se envió porque habíamos cerrado el flujo; abra otro.</translation>
    </message>
    <message>
        <source>The peer reads slower than we write to it, so the message was not sent; wait and try again.</source>
        <translation>El par lee más despacio de lo que le escribimos, así que el mensaje no se envió; espere e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The message is larger than the protocol allows, so it was not sent; shorten it.</source>
        <translation>El mensaje es más grande de lo que permite el protocolo, así que no se envió; acórtelo.</translation>
    </message>
    <message>
        <source>The peer sent a message with a malformed length; its program is faulty or hostile.</source>
        <translation>El par envió un mensaje con una longitud mal formada; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer broke off within a message; its program is faulty or it went away.</source>
        <translation>El par se interrumpió a mitad de un mensaje; su programa es defectuoso o el par se fue.</translation>
    </message>
    <message>
        <source>The peer sent thousands of tiny messages at once; it wants to keep us busy, block it if it recurs.</source>
        <translation>El par envió miles de mensajes diminutos a la vez; quiere mantenernos ocupados, bloquéelo si se repite.</translation>
    </message>
    <message>
        <source>The peer did not take our messages for too long, so the stream was given up; it is overloaded or holds our memory on purpose.</source>
        <translation>El par no recogió nuestros mensajes durante demasiado tiempo, así que se abandonó el flujo; está sobrecargado u ocupa nuestra memoria a propósito.</translation>
    </message>
    <message>
        <source>The peer began a message and did not finish it in time; it is slow, faulty or holds our memory on purpose.</source>
        <translation>El par empezó un mensaje y no lo terminó a tiempo; es lento, defectuoso u ocupa nuestra memoria a propósito.</translation>
    </message>
    <message>
        <source>The peer announced a message larger than allowed; it is faulty or wants to fill our memory.</source>
        <translation>El par anunció un mensaje más grande de lo permitido; es defectuoso o quiere llenar nuestra memoria.</translation>
    </message>
    <message>
        <source>It was refused because the policy did not decide in time, and silence is a no; try again or look at the policy.</source>
        <translation>Se rechazó porque la política no decidió a tiempo, y el silencio es un no; inténtelo de nuevo o revise la política.</translation>
    </message>
    <message>
        <source>This is no valid asmap: it is damaged or another kind of file; get it again from its source.</source>
        <translation>Esto no es un asmap válido: está dañado o es otro tipo de archivo; obténgalo de nuevo de su origen.</translation>
    </message>
    <message>
        <source>A line of the country file is no range of addresses with a country; use the files of tor-geoipdb.</source>
        <translation>Una línea del archivo de países no es un intervalo de direcciones con un país; use los archivos de tor-geoipdb.</translation>
    </message>
    <message>
        <source>Two ranges of the country file share an address, so one of them is wrong; get the file again.</source>
        <translation>Dos intervalos del archivo de países comparten una dirección, así que uno es erróneo; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>A record of the MaxMind database is damaged; get the file again from its source.</source>
        <translation>Un registro de la base de datos MaxMind está dañado; obtenga el archivo de nuevo de su origen.</translation>
    </message>
    <message>
        <source>This is no MaxMind database, or its description is damaged; check which file it is.</source>
        <translation>Esto no es una base de datos MaxMind, o su descripción está dañada; compruebe qué archivo es.</translation>
    </message>
    <message>
        <source>The MaxMind database leads out of its own file, so it is damaged; get it again from its source.</source>
        <translation>La base de datos MaxMind apunta fuera de su propio archivo, así que está dañada; obténgala de nuevo de su origen.</translation>
    </message>
    <message>
        <source>This MaxMind database has a version or shape that this program does not read; use format version 2.</source>
        <translation>Esta base de datos MaxMind tiene una versión o forma que este programa no lee; use la versión 2 del formato.</translation>
    </message>
    <message>
        <source>This map of addresses is larger than any real one, so it is not read; check which file it is.</source>
        <translation>Este mapa de direcciones es más grande que cualquiera real, así que no se lee; compruebe qué archivo es.</translation>
    </message>
    <message>
        <source>The delegation&apos;s author key is unusable; make a new author key.</source>
        <translation>La clave de autor de la delegación no sirve; cree una clave de autor nueva.</translation>
    </message>
    <message>
        <source>The delegation&apos;s identity is not a public key that we know how to check.</source>
        <translation>La identidad de la delegación no es una clave pública que sepamos comprobar.</translation>
    </message>
    <message>
        <source>The delegation is not signed by the identity that it names.</source>
        <translation>La delegación no está firmada por la identidad que nombra.</translation>
    </message>
    <message>
        <source>The delegation names a topic that is empty, too long or not printable.</source>
        <translation>La delegación nombra un tema vacío, demasiado largo o no imprimible.</translation>
    </message>
    <message>
        <source>The delegation has ended; the identity must sign a new one.</source>
        <translation>La delegación ha caducado; la identidad debe firmar una nueva.</translation>
    </message>
    <message>
        <source>The delegation is for another author key than the one in use.</source>
        <translation>La delegación es para otra clave de autor, no la que está en uso.</translation>
    </message>
    <message>
        <source>The author may not write on this topic for its identity.</source>
        <translation>El autor no puede escribir en este tema en nombre de su identidad.</translation>
    </message>
    <message>
        <source>The delegation lasts longer than a week or ends before it begins; make a shorter one.</source>
        <translation>La delegación dura más de una semana o termina antes de empezar; cree una más corta.</translation>
    </message>
    <message>
        <source>The delegation cannot be read; make a new one.</source>
        <translation>La delegación no se puede leer; cree una nueva.</translation>
    </message>
    <message>
        <source>No delegation is known for this author, so we cannot say whose it is.</source>
        <translation>No se conoce ninguna delegación de este autor, así que no podemos decir de quién es.</translation>
    </message>
    <message>
        <source>The delegation is not valid yet; compare the clocks of both computers.</source>
        <translation>La delegación aún no es válida; compare los relojes de ambos equipos.</translation>
    </message>
    <message>
        <source>The delegation names more topics than one may; make several.</source>
        <translation>La delegación nombra más temas de los permitidos; cree varias.</translation>
    </message>
    <message>
        <source>The message&apos;s author is not a peer id; it was dropped.</source>
        <translation>El autor del mensaje no es un ID de par; el mensaje se descartó.</translation>
    </message>
    <message>
        <source>The statement about who writes for whom is not valid; somebody may claim words that are not theirs.</source>
        <translation>La declaración de quién escribe en nombre de quién no es válida; alguien puede atribuirse palabras ajenas.</translation>
    </message>
    <message>
        <source>The application found no id for the message, so it was dropped.</source>
        <translation>La aplicación no encontró ningún ID para el mensaje, así que se descartó.</translation>
    </message>
    <message>
        <source>The message&apos;s sequence number has a wrong size; it was dropped.</source>
        <translation>El número de secuencia del mensaje tiene un tamaño erróneo; el mensaje se descartó.</translation>
    </message>
    <message>
        <source>The message&apos;s signature is wrong: it was forged or altered on the way, and who passed it on is blamed.</source>
        <translation>La firma del mensaje es errónea: fue falsificado o alterado por el camino, y se culpa a quien lo reenvió.</translation>
    </message>
    <message>
        <source>The message came with the key of somebody else than its author; it was dropped.</source>
        <translation>El mensaje llegó con la clave de alguien que no es su autor; se descartó.</translation>
    </message>
    <message>
        <source>The message names no author; it was dropped.</source>
        <translation>El mensaje no nombra a ningún autor; se descartó.</translation>
    </message>
    <message>
        <source>The message came without the key that its signature needs; it was dropped.</source>
        <translation>El mensaje llegó sin la clave que su firma necesita; se descartó.</translation>
    </message>
    <message>
        <source>The message carries no sequence number; it was dropped.</source>
        <translation>El mensaje no lleva número de secuencia; se descartó.</translation>
    </message>
    <message>
        <source>The message was not signed, so nobody answers for it; it was dropped.</source>
        <translation>El mensaje no estaba firmado, así que nadie responde por él; se descartó.</translation>
    </message>
    <message>
        <source>The application judged the message invalid; who passed it on is blamed.</source>
        <translation>La aplicación consideró inválido el mensaje; se culpa a quien lo reenvió.</translation>
    </message>
    <message>
        <source>A parameter of gossip or of its scores is out of its range; the detail names it.</source>
        <translation>Un parámetro de gossip o de sus puntuaciones está fuera de rango; el detalle dice cuál.</translation>
    </message>
    <message>
        <source>A topic must be printable text of at most 256 bytes, and not one of our own.</source>
        <translation>Un tema debe ser texto imprimible de 256 bytes como máximo, y no uno de los nuestros.</translation>
    </message>
    <message>
        <source>There is no author key yet to sign messages with; try again in a moment.</source>
        <translation>Aún no hay clave de autor para firmar mensajes; inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>We are not subscribed to this topic, so there is nothing to leave.</source>
        <translation>No estamos suscritos a este tema, así que no hay nada que cancelar.</translation>
    </message>
    <message>
        <source>The message is larger than one frame of gossip; send less or in parts.</source>
        <translation>El mensaje es más grande que una trama de gossip; envíe menos o por partes.</translation>
    </message>
    <message>
        <source>There is no room for another topic or peer in gossip; leave one first.</source>
        <translation>No queda sitio en gossip para otro tema o par; deje uno antes.</translation>
    </message>
    <message>
        <source>The peer is not part of gossip; it must first connect and speak the protocol.</source>
        <translation>El par no participa en gossip; antes debe conectarse y hablar el protocolo.</translation>
    </message>
    <message>
        <source>The peer named a message by an empty or far too long id; its program is faulty or hostile.</source>
        <translation>El par nombró un mensaje con un ID vacío o excesivamente largo; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer offered another peer&apos;s address record of an impossible size; its program is faulty or hostile.</source>
        <translation>El par ofreció un registro de direcciones de otro par de tamaño imposible; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer named a topic that is empty, too long or not printable; its program is faulty or hostile.</source>
        <translation>El par nombró un tema vacío, demasiado largo o no imprimible; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer sent a gossip message that cannot be read; its program is faulty or hostile.</source>
        <translation>El par envió un mensaje de gossip que no se puede leer; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer sent more gossip at once than a frame holds; its program is faulty or hostile.</source>
        <translation>El par envió de una vez más gossip de lo que cabe en una trama; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer sent more mesh commands at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>El par envió de una vez más comandos de malla de los que leemos; nos hace perder tiempo por error o a propósito.</translation>
    </message>
    <message>
        <source>The peer named more message ids at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>El par nombró de una vez más ID de mensaje de los que leemos; nos hace perder tiempo por error o a propósito.</translation>
    </message>
    <message>
        <source>The peer sent more messages at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>El par envió de una vez más mensajes de los que leemos; nos hace perder tiempo por error o a propósito.</translation>
    </message>
    <message>
        <source>The peer offered more other peers at once than we read; it may try to choose our neighbours.</source>
        <translation>El par ofreció de una vez más pares de los que leemos; puede que intente elegir nuestros vecinos.</translation>
    </message>
    <message>
        <source>The peer announced more topics at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>El par anunció de una vez más temas de los que leemos; nos hace perder tiempo por error o a propósito.</translation>
    </message>
    <message>
        <source>What is asked for was removed when it became too old or too much; ask for a later time.</source>
        <translation>Lo que se pide se eliminó por su antigüedad o por exceso de volumen; pida un momento posterior.</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction has a malformed length; its program is faulty or hostile.</source>
        <translation>La presentación del par tiene una longitud mal formada; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer&apos;s signed addresses do not verify; they were altered or its program is faulty.</source>
        <translation>Las direcciones firmadas del par no se verifican; fueron alteradas o su programa es defectuoso.</translation>
    </message>
    <message>
        <source>The peer described itself with a text that is too long or not printable; it may aim at your screen.</source>
        <translation>El par se describió con un texto demasiado largo o no imprimible; puede que intente alterar su pantalla.</translation>
    </message>
    <message>
        <source>The peer broke off within its introduction; try again, else its program is faulty.</source>
        <translation>El par se interrumpió en plena presentación; inténtelo de nuevo, y si se repite, su programa es defectuoso.</translation>
    </message>
    <message>
        <source>The peer introduced itself with another key than it proved to hold; it pretends to be somebody else.</source>
        <translation>El par se presentó con una clave distinta de la que demostró poseer; se hace pasar por otro.</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction cannot be read; its program is faulty or hostile.</source>
        <translation>La presentación del par no se puede leer; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer did not introduce itself though it agreed to; its program is faulty.</source>
        <translation>El par no se presentó aunque lo había aceptado; su programa es defectuoso.</translation>
    </message>
    <message>
        <source>The peer passed on another peer&apos;s signed addresses as its own; its program is faulty or hostile.</source>
        <translation>El par transmitió como suyas las direcciones firmadas de otro par; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer did not introduce itself in time; it is slow or faulty.</source>
        <translation>El par no se presentó a tiempo; es lento o defectuoso.</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction is larger than allowed; it is faulty or wants to fill our memory.</source>
        <translation>La presentación del par es más grande de lo permitido; es defectuoso o quiere llenar nuestra memoria.</translation>
    </message>
    <message>
        <source>The peer named more addresses than allowed; it may want us to dial others for it.</source>
        <translation>El par nombró más direcciones de las permitidas; puede que quiera que marquemos a otros por él.</translation>
    </message>
    <message>
        <source>The peer introduced itself in more pieces than allowed; its program is faulty or hostile.</source>
        <translation>El par se presentó en más fragmentos de los permitidos; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer named more protocols than allowed; it is faulty or wants to fill our memory.</source>
        <translation>El par nombró más protocolos de los permitidos; es defectuoso o quiere llenar nuestra memoria.</translation>
    </message>
    <message>
        <source>The peer sent data where it has nothing to say; its program is faulty.</source>
        <translation>El par envió datos donde no tiene nada que decir; su programa es defectuoso.</translation>
    </message>
    <message>
        <source>The peer sent a record that its own key does not cover; the detail says why.</source>
        <translation>El par envió un registro que su propia clave no cubre; el detalle dice por qué.</translation>
    </message>
    <message>
        <source>The peer sent a record of the DHT whose time of receipt cannot be.</source>
        <translation>El par envió un registro de la DHT con una hora de recepción imposible.</translation>
    </message>
    <message>
        <source>The peer wanted to enter somebody else as a provider; only oneself is allowed.</source>
        <translation>El par quiso inscribir a otro como proveedor; cada uno solo puede inscribirse a sí mismo.</translation>
    </message>
    <message>
        <source>The peer sent a record of the DHT under another key than its own.</source>
        <translation>El par envió un registro de la DHT bajo una clave que no es la suya.</translation>
    </message>
    <message>
        <source>The peer sent a key of the DHT that is longer than allowed.</source>
        <translation>El par envió una clave de la DHT más larga de lo permitido.</translation>
    </message>
    <message>
        <source>The peer sent a message of the DHT that cannot be read.</source>
        <translation>El par envió un mensaje de la DHT que no se puede leer.</translation>
    </message>
    <message>
        <source>The peer asked the DHT without saying for which key.</source>
        <translation>El par preguntó a la DHT sin decir por qué clave.</translation>
    </message>
    <message>
        <source>The peer wanted to store something in the DHT and sent nothing to store.</source>
        <translation>El par quiso almacenar algo en la DHT y no envió nada que almacenar.</translation>
    </message>
    <message>
        <source>The peer spoke of a provider of something that has no content key.</source>
        <translation>El par habló de un proveedor de algo que no tiene clave de contenido.</translation>
    </message>
    <message>
        <source>The peer sent a message of the DHT that is longer than allowed.</source>
        <translation>El par envió un mensaje de la DHT más largo de lo permitido.</translation>
    </message>
    <message>
        <source>The peer named more peers at once than the DHT allows.</source>
        <translation>El par nombró de una vez más pares de los que permite la DHT.</translation>
    </message>
    <message>
        <source>The peer asked the DHT for something that does not exist.</source>
        <translation>El par pidió a la DHT algo que no existe.</translation>
    </message>
    <message>
        <source>The peer sent a value for the DHT that is longer than allowed.</source>
        <translation>El par envió un valor para la DHT más largo de lo permitido.</translation>
    </message>
    <message>
        <source>The peer answered something else than was asked of it.</source>
        <translation>El par respondió otra cosa distinta de lo que se le preguntó.</translation>
    </message>
    <message>
        <source>The record was not kept because as many as allowed are held, all nearer to us.</source>
        <translation>El registro no se guardó porque ya se tienen tantos como se permite, todos más cercanos a nosotros.</translation>
    </message>
    <message>
        <source>The record was not kept because its writer has as many as allowed here.</source>
        <translation>El registro no se guardó porque su autor ya tiene aquí tantos como se permite.</translation>
    </message>
    <message>
        <source>The peer is not entered because its autonomous system fills its share of the bucket.</source>
        <translation>El par no se incluye porque su sistema autónomo ocupa toda su cuota del cubo.</translation>
    </message>
    <message>
        <source>The peer is not entered because its near neighbours by address fill their share of the bucket.</source>
        <translation>El par no se incluye porque sus vecinos próximos por dirección ocupan toda su cuota del cubo.</translation>
    </message>
    <message>
        <source>The peer is not entered because its wider network range fills its share of the bucket.</source>
        <translation>El par no se incluye porque su rango de red más amplio ocupa toda su cuota del cubo.</translation>
    </message>
    <message>
        <source>The peer is not entered in the table because it is this node.</source>
        <translation>El par no se incluye en la tabla porque es este nodo.</translation>
    </message>
    <message>
        <source>The peer is not entered because its autonomous system fills its share of the table.</source>
        <translation>El par no se incluye porque su sistema autónomo ocupa toda su cuota de la tabla.</translation>
    </message>
    <message>
        <source>The peer is not entered because its near neighbours by address fill their share of the table.</source>
        <translation>El par no se incluye porque sus vecinos próximos por dirección ocupan toda su cuota de la tabla.</translation>
    </message>
    <message>
        <source>The peer is not entered because its wider network range fills its share of the table.</source>
        <translation>El par no se incluye porque su rango de red más amplio ocupa toda su cuota de la tabla.</translation>
    </message>
    <message>
        <source>A post-quantum private key does not match its own check; it is damaged, restore it from its backup.</source>
        <translation>Una clave privada poscuántica no supera su propia comprobación; está dañada, restáurela desde su copia de seguridad.</translation>
    </message>
    <message>
        <source>A post-quantum key or ciphertext has the wrong length; it belongs to another algorithm or is cut.</source>
        <translation>Una clave o un texto cifrado poscuántico tiene una longitud errónea; es de otro algoritmo o está cortado.</translation>
    </message>
    <message>
        <source>A post-quantum public key is malformed; do not use it, and ask its owner for another.</source>
        <translation>Una clave pública poscuántica está mal formada; no la use y pida otra a su propietario.</translation>
    </message>
    <message>
        <source>The RSA key is too small, too large or unfit; use one of 2048 to 8192 bits, better Ed25519.</source>
        <translation>La clave RSA es demasiado pequeña, demasiado grande o inadecuada; use una de 2048 a 8192 bits o, mejor, Ed25519.</translation>
    </message>
    <message>
        <source>The public key is no valid point of its curve; do not trust where it comes from.</source>
        <translation>La clave pública no es un punto válido de su curva; no se fíe de su procedencia.</translation>
    </message>
    <message>
        <source>The signature does not belong to this key and content; it was forged or the content changed.</source>
        <translation>La firma no corresponde a esta clave y este contenido; fue falsificada o el contenido cambió.</translation>
    </message>
    <message>
        <source>This is no public key, or it is damaged; copy it again from its owner.</source>
        <translation>Esto no es una clave pública, o está dañada; cópiela de nuevo de su propietario.</translation>
    </message>
    <message>
        <source>The public key is not in its one agreed form, so its peer id would not be unique; ask its owner for another.</source>
        <translation>La clave pública no está en su forma canónica, así que su ID de par no sería único; pida otra a su propietario.</translation>
    </message>
    <message>
        <source>The public key is larger than allowed; use Ed25519.</source>
        <translation>La clave pública es más grande de lo permitido; use Ed25519.</translation>
    </message>
    <message>
        <source>The public key is of a type that this program does not know; use Ed25519.</source>
        <translation>La clave pública es de un tipo que este programa no conoce; use Ed25519.</translation>
    </message>
    <message>
        <source>The key lies on a curve that is not supported; use Ed25519 or P-256.</source>
        <translation>La clave está en una curva no admitida; use Ed25519 o P-256.</translation>
    </message>
    <message>
        <source>A connection was refused because the peer has as many as allowed; one or two are normal.</source>
        <translation>Se rechazó una conexión porque el par ya tiene tantas como se permite; lo normal es una o dos.</translation>
    </message>
    <message>
        <source>It was refused because the peer may use no more of our memory; look at what it does.</source>
        <translation>Se rechazó porque el par no puede usar más memoria nuestra; vea qué hace.</translation>
    </message>
    <message>
        <source>Streams were refused because one connection has as many open or undecided as allowed; this suggests a flood.</source>
        <translation>Se rechazaron flujos porque una conexión tiene tantos abiertos o sin decidir como se permite; esto sugiere una inundación.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer opens them too fast; this suggests a flood.</source>
        <translation>Se rechazó un flujo porque el par los abre demasiado deprisa; esto sugiere una inundación.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has as many open as allowed; look at what it does.</source>
        <translation>Se rechazó un flujo porque el par ya tiene abiertos tantos como se permite; vea qué hace.</translation>
    </message>
    <message>
        <source>A connection was refused because its network range holds as many as allowed; one range should not own us.</source>
        <translation>Se rechazó una conexión porque su rango de red ya mantiene tantas como se permite; un solo rango no debe dominarnos.</translation>
    </message>
    <message>
        <source>A connection was refused because its network range opens them too fast; this suggests a flood.</source>
        <translation>Se rechazó una conexión porque su rango de red las abre demasiado deprisa; esto sugiere una inundación.</translation>
    </message>
    <message>
        <source>A connection was refused because its network range has too many unauthenticated ones; this suggests a flood.</source>
        <translation>Se rechazó una conexión porque su rango de red tiene demasiadas sin autenticar; esto sugiere una inundación.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has opened as many of that protocol as it may; look at what it does.</source>
        <translation>Se rechazó un flujo porque el par ya ha abierto tantos de ese protocolo como puede; vea qué hace.</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has as many of that protocol open as allowed; look at what it does.</source>
        <translation>Se rechazó un flujo porque el par ya tiene abiertos tantos de ese protocolo como se permite; vea qué hace.</translation>
    </message>
    <message>
        <source>A stream was refused because its protocol has as many open as allowed; look who uses it.</source>
        <translation>Se rechazó un flujo porque su protocolo ya tiene abiertos tantos como se permite; vea quién lo usa.</translation>
    </message>
    <message>
        <source>It was refused because we hold as many connections as allowed; raise the limit or close some.</source>
        <translation>Se rechazó porque ya mantenemos tantas conexiones como se permite; aumente el límite o cierre algunas.</translation>
    </message>
    <message>
        <source>An incoming connection was refused because as many as allowed came in; the rest is kept for our own dials.</source>
        <translation>Se rechazó una conexión entrante porque ya entraron tantas como se permite; el resto se reserva para nuestros marcados.</translation>
    </message>
    <message>
        <source>It was refused because connections may use no more memory; raise the limit or look who uses it.</source>
        <translation>Se rechazó porque las conexiones no pueden usar más memoria; aumente el límite o vea quién la usa.</translation>
    </message>
    <message>
        <source>A stream was refused because as many as allowed are open; raise the limit or look who opens them.</source>
        <translation>Se rechazó un flujo porque ya hay abiertos tantos como se permite; aumente el límite o vea quién los abre.</translation>
    </message>
    <message>
        <source>A connection was refused because too many are not yet authenticated; this many at once suggests a flood.</source>
        <translation>Se rechazó una conexión porque demasiadas aún no están autenticadas; tantas a la vez sugieren una inundación.</translation>
    </message>
    <message>
        <source>The lookup was given up because it was no longer wanted.</source>
        <translation>Se abandonó la búsqueda porque ya no hacía falta.</translation>
    </message>
    <message>
        <source>No peer of the DHT is known, so nobody can be asked; join by a bootnode first.</source>
        <translation>No se conoce ningún par de la DHT, así que no hay a quién preguntar; únase antes por un nodo de arranque.</translation>
    </message>
    <message>
        <source>A peer of the DHT did not answer in time; it may be away or overloaded.</source>
        <translation>Un par de la DHT no respondió a tiempo; puede estar ausente o sobrecargado.</translation>
    </message>
    <message>
        <source>None of the peers that are responsible for it has it; check the key or try later.</source>
        <translation>Ninguno de los pares responsables lo tiene; compruebe la clave o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The peer was asked to serve the DHT although it only uses it; it said no.</source>
        <translation>Se pidió al par que sirviera a la DHT aunque solo la usa; dijo que no.</translation>
    </message>
    <message>
        <source>It was stored, but by fewer peers than asked for; try again or ask for fewer.</source>
        <translation>Se almacenó, pero en menos pares de los pedidos; inténtelo de nuevo o pida menos.</translation>
    </message>
    <message>
        <source>The lookup took too long; many peers are slow or away, try again.</source>
        <translation>La búsqueda tardó demasiado; muchos pares son lentos o están ausentes, inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Too many lookups are under way; wait for some to end and try again.</source>
        <translation>Hay demasiadas búsquedas en curso; espere a que terminen algunas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>As many records of our own are kept alive as allowed; give up some first.</source>
        <translation>Ya se mantienen vivos tantos registros propios como se permite; renuncie antes a algunos.</translation>
    </message>
    <message>
        <source>A packet on the local link held a name that cannot be; it was dropped.</source>
        <translation>Un paquete del enlace local contenía un nombre imposible; se descartó.</translation>
    </message>
    <message>
        <source>A packet on the local link held a record of a wrong length; it was dropped.</source>
        <translation>Un paquete del enlace local contenía un registro de longitud errónea; se descartó.</translation>
    </message>
    <message>
        <source>A packet on the local link was longer than multicast DNS allows; it was dropped.</source>
        <translation>Un paquete del enlace local era más largo de lo que permite el DNS de multidifusión; se descartó.</translation>
    </message>
    <message>
        <source>A packet on the local link held more records than we read; it was dropped.</source>
        <translation>Un paquete del enlace local contenía más registros de los que leemos; se descartó.</translation>
    </message>
    <message>
        <source>A packet on the local link ended too early; it was dropped.</source>
        <translation>Un paquete del enlace local terminó demasiado pronto; se descartó.</translation>
    </message>
    <message>
        <source>A part of the address has a value that cannot be, such as a port above 65535; correct it.</source>
        <translation>Una parte de la dirección tiene un valor imposible, como un puerto superior a 65535; corríjalo.</translation>
    </message>
    <message>
        <source>The address is empty; give one such as /ip4/192.0.2.1/tcp/4001.</source>
        <translation>La dirección está vacía; indique una como /ip4/192.0.2.1/tcp/4001.</translation>
    </message>
    <message>
        <source>A part of the address lacks its value, such as the number after /tcp; complete it.</source>
        <translation>A una parte de la dirección le falta su valor, como el número tras /tcp; complétela.</translation>
    </message>
    <message>
        <source>This is no address: it must begin with a slash, as in /ip4/192.0.2.1/tcp/4001.</source>
        <translation>Esto no es una dirección: debe empezar por una barra, como en /ip4/192.0.2.1/tcp/4001.</translation>
    </message>
    <message>
        <source>The address is not in its one agreed form; whoever made it is faulty.</source>
        <translation>La dirección no está en su forma canónica; el programa que la creó es defectuoso.</translation>
    </message>
    <message>
        <source>The address is longer than allowed; it is not one that can be used.</source>
        <translation>La dirección es más larga de lo permitido; no se puede usar.</translation>
    </message>
    <message>
        <source>The address ends inside a part, so something is missing; copy it again.</source>
        <translation>La dirección termina a mitad de una parte, así que falta algo; cópiela de nuevo.</translation>
    </message>
    <message>
        <source>The address names a protocol that this program does not know; check its spelling.</source>
        <translation>La dirección nombra un protocolo que este programa no conoce; compruebe cómo está escrito.</translation>
    </message>
    <message>
        <source>The value holds characters that its encoding does not have; check for typing errors.</source>
        <translation>El valor contiene caracteres que su codificación no tiene; compruebe si hay errores de escritura.</translation>
    </message>
    <message>
        <source>The text is empty where an encoded value should stand; give the value.</source>
        <translation>El texto está vacío donde debería haber un valor codificado; indique el valor.</translation>
    </message>
    <message>
        <source>The value is longer than allowed; it is not what is expected here.</source>
        <translation>El valor es más largo de lo permitido; no es lo que se espera aquí.</translation>
    </message>
    <message>
        <source>The first character names no known encoding; copy the value again with its first character.</source>
        <translation>El primer carácter no nombra ninguna codificación conocida; copie de nuevo el valor con su primer carácter.</translation>
    </message>
    <message>
        <source>The hash is damaged: a number within it is malformed; copy it again.</source>
        <translation>El hash está dañado: contiene un número mal formado; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>The hash is longer than any algorithm makes; it is damaged or no hash.</source>
        <translation>El hash es más largo que el de cualquier algoritmo; está dañado o no es un hash.</translation>
    </message>
    <message>
        <source>There is more after the end of the hash; copy it again without what follows.</source>
        <translation>Hay algo más tras el final del hash; cópielo de nuevo sin lo que sigue.</translation>
    </message>
    <message>
        <source>The hash is shorter than it says, so a part is missing; copy it again.</source>
        <translation>El hash es más corto de lo que dice, así que falta una parte; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>The hash names an algorithm that this program does not know; use one made with SHA-256.</source>
        <translation>El hash nombra un algoritmo que este programa no conoce; use uno creado con SHA-256.</translation>
    </message>
    <message>
        <source>The peer announced a message of an impossible length while agreeing on a protocol; its program is faulty or hostile.</source>
        <translation>El par anunció un mensaje de longitud imposible al acordar un protocolo; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer named a protocol in a malformed way; its program is faulty or hostile.</source>
        <translation>El par nombró un protocolo de forma incorrecta; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The other side does not speak libp2p; check the address and port.</source>
        <translation>El otro lado no habla libp2p; compruebe la dirección y el puerto.</translation>
    </message>
    <message>
        <source>The peer proposed more protocols than it may; it wastes our time by fault or on purpose.</source>
        <translation>El par propuso más protocolos de los que puede; nos hace perder tiempo por error o a propósito.</translation>
    </message>
    <message>
        <source>The peer agreed to a protocol that we never proposed; its program is faulty or hostile.</source>
        <translation>El par aceptó un protocolo que nunca propusimos; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>Another program listens there already; choose another port or end that program.</source>
        <translation>Otro programa ya escucha ahí; elija otro puerto o cierre ese programa.</translation>
    </message>
    <message>
        <source>That is no address of this computer; choose one that it has, or 0.0.0.0 for all.</source>
        <translation>Esa dirección no es de este equipo; elija una que tenga, o 0.0.0.0 para todas.</translation>
    </message>
    <message>
        <source>The system does not allow it; ports below 1024 and local firewalls need permission.</source>
        <translation>El sistema no lo permite; los puertos inferiores a 1024 y los cortafuegos locales exigen permiso.</translation>
    </message>
    <message>
        <source>Only addresses of the form /ip4/…/tcp/… and /ip6/…/tcp/… can be used; give one of these.</source>
        <translation>Solo se pueden usar direcciones de la forma /ip4/…/tcp/… y /ip6/…/tcp/…; indique una de estas.</translation>
    </message>
    <message>
        <source>The system reported an error of the network; its own words say more.</source>
        <translation>El sistema comunicó un error de red; su propio mensaje dice más.</translation>
    </message>
    <message>
        <source>Nobody listens at that address; check the port and that the other program runs.</source>
        <translation>Nadie escucha en esa dirección; compruebe el puerto y que el otro programa esté en marcha.</translation>
    </message>
    <message>
        <source>The connection was torn down by the other side or by something between; try again.</source>
        <translation>El otro lado o algo intermedio cortó la conexión; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There was no answer in time; the computer is off, the address is wrong or a firewall drops the packets.</source>
        <translation>No hubo respuesta a tiempo; el equipo está apagado, la dirección es errónea o un cortafuegos descarta los paquetes.</translation>
    </message>
    <message>
        <source>The system allows this program no more open connections; raise the limit of open files.</source>
        <translation>El sistema no permite a este programa más conexiones abiertas; aumente el límite de archivos abiertos.</translation>
    </message>
    <message>
        <source>There is no way to that address from here; check the network and the address.</source>
        <translation>No hay ruta a esa dirección desde aquí; compruebe la red y la dirección.</translation>
    </message>
    <message>
        <source>This node takes no part in a DHT; start it with --serve kad.</source>
        <translation>Este nodo no participa en ninguna DHT; inícielo con --serve kad.</translation>
    </message>
    <message>
        <source>This node takes no part in gossip; start it with --serve gossip.</source>
        <translation>Este nodo no participa en gossip; inícielo con --serve gossip.</translation>
    </message>
    <message>
        <source>This node was started without a policy, so there is none to change; start it with one.</source>
        <translation>Este nodo se inició sin política, así que no hay ninguna que cambiar; inícielo con una.</translation>
    </message>
    <message>
        <source>The encrypted handshake broke because a message had an impossible size; the peer is faulty or somebody interferes.</source>
        <translation>La negociación cifrada se rompió porque un mensaje tenía un tamaño imposible; el par es defectuoso o alguien interfiere.</translation>
    </message>
    <message>
        <source>The peer&apos;s identity key is malformed; its program is faulty or hostile.</source>
        <translation>La clave de identidad del par está mal formada; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer could not prove its identity: the signature is wrong; somebody pretends to be it.</source>
        <translation>El par no pudo demostrar su identidad: la firma es errónea; alguien se hace pasar por él.</translation>
    </message>
    <message>
        <source>The peer&apos;s proof of identity cannot be read; its program is faulty or hostile.</source>
        <translation>La prueba de identidad del par no se puede leer; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>Data did not decrypt, so it was altered on the way or the peer is faulty; if it recurs, somebody interferes.</source>
        <translation>No se pudieron descifrar datos, así que se alteraron por el camino o el par es defectuoso; si se repite, alguien interfiere.</translation>
    </message>
    <message>
        <source>The peer sent an encrypted frame too short to be real; its program is faulty or hostile.</source>
        <translation>El par envió una trama cifrada demasiado corta para ser real; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer sent a key that would make the encryption predictable; this is an attack, block it.</source>
        <translation>El par envió una clave que haría predecible el cifrado; es un ataque, bloquéelo.</translation>
    </message>
    <message>
        <source>The peer and we share no way to carry several streams; its program is too old or too different.</source>
        <translation>El par y nosotros no compartimos ninguna forma de llevar varios flujos; su programa es demasiado antiguo o demasiado distinto.</translation>
    </message>
    <message>
        <source>The connection carried as much as its key allows; dial again for a fresh key.</source>
        <translation>La conexión transportó tanto como permite su clave; marque de nuevo para obtener una clave nueva.</translation>
    </message>
    <message>
        <source>Another peer than the one dialled answered there; the address is outdated or somebody pretends to be it.</source>
        <translation>Ahí respondió un par distinto del marcado; la dirección está obsoleta o alguien se hace pasar por él.</translation>
    </message>
    <message>
        <source>The peer id is damaged: it holds no valid hash; copy it again.</source>
        <translation>El ID del par está dañado: no contiene un hash válido; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>This is no peer id: its text is in no known form; check for missing or added characters.</source>
        <translation>Esto no es un ID de par: su texto no tiene ninguna forma conocida; compruebe si faltan o sobran caracteres.</translation>
    </message>
    <message>
        <source>The peer id is empty; give one such as &quot;12D3Koo…&quot; or &quot;Qm…&quot;.</source>
        <translation>El ID del par está vacío; indique uno como «12D3Koo…» o «Qm…».</translation>
    </message>
    <message>
        <source>This is the id of content, not of a peer; look for one that begins with &quot;12D3Koo&quot;, &quot;Qm&quot; or &quot;k51&quot;.</source>
        <translation>Este es el ID de un contenido, no de un par; busque uno que empiece por «12D3Koo», «Qm» o «k51».</translation>
    </message>
    <message>
        <source>The peer id is made with a hash that peer ids do not use; it was not made by a libp2p program.</source>
        <translation>El ID del par se creó con un hash que los ID de par no usan; no lo creó un programa libp2p.</translation>
    </message>
    <message>
        <source>This property cannot be compared so: texts take : = and ~, numbers and times : = &lt; &lt;= &gt; and &gt;=.</source>
        <translation>Esta propiedad no se puede comparar así: los textos admiten : = y ~, los números y las horas : = &lt; &lt;= &gt; y &gt;=.</translation>
    </message>
    <message>
        <source>That property is there or not; say yes or no.</source>
        <translation>Esa propiedad está o no está; escriba yes o no.</translation>
    </message>
    <message>
        <source>That is no number with a unit that is known here; write it as 0.3, 150ms or 2MiB.</source>
        <translation>Eso no es un número con una unidad conocida aquí; escríbalo como 0.3, 150ms o 2MiB.</translation>
    </message>
    <message>
        <source>That is no time; write it as 2026-01-31T08:15:00Z, 2026-01-31, or -2h for two hours ago.</source>
        <translation>Eso no es una hora; escríbala como 2026-01-31T08:15:00Z, 2026-01-31, o -2h para hace dos horas.</translation>
    </message>
    <message>
        <source>Something to look for is missing here; add it or leave the part out.</source>
        <translation>Aquí falta algo que buscar; añádalo o quite esa parte.</translation>
    </message>
    <message>
        <source>A quotation mark of the question has no partner; add the second one.</source>
        <translation>Una comilla de la consulta no tiene pareja; añada la segunda.</translation>
    </message>
    <message>
        <source>The question is longer than allowed; ask for less at once.</source>
        <translation>La consulta es más larga de lo permitido; pregunte menos de una vez.</translation>
    </message>
    <message>
        <source>The question has more parts than allowed; ask for less at once.</source>
        <translation>La consulta tiene más partes de las permitidas; pregunte menos de una vez.</translation>
    </message>
    <message>
        <source>Peers have no such property; choose one that is offered, or put the words in quotes to look for them.</source>
        <translation>Los pares no tienen esa propiedad; elija una de las que se ofrecen o ponga las palabras entre comillas para buscarlas.</translation>
    </message>
    <message>
        <source>The peer asked for a measurement and closed before saying how much; its program is faulty.</source>
        <translation>El par pidió una medición y cerró antes de decir de cuánto; su programa es defectuoso.</translation>
    </message>
    <message>
        <source>The peer stopped within a measurement; it is overloaded or away.</source>
        <translation>El par se detuvo a mitad de una medición; está sobrecargado o ausente.</translation>
    </message>
    <message>
        <source>The peer sent before our upload was over, so the measurement is void; its program is faulty.</source>
        <translation>El par envió antes de que terminara nuestra subida, así que la medición es nula; su programa es defectuoso.</translation>
    </message>
    <message>
        <source>The peer closed before the measurement was complete, so it is void; try again.</source>
        <translation>El par cerró antes de completar la medición, así que es nula; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The peer sent more than the measurement asked for, so it is void; its program is faulty.</source>
        <translation>El par envió más de lo que pedía la medición, así que es nula; su programa es defectuoso.</translation>
    </message>
    <message>
        <source>The peer closed while it owed us the answer to a ping; try again.</source>
        <translation>El par cerró cuando nos debía la respuesta a un ping; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The peer sent pings without reading the answers, which fills our memory; block it if it recurs.</source>
        <translation>El par envió pings sin leer las respuestas, lo que llena nuestra memoria; bloquéelo si se repite.</translation>
    </message>
    <message>
        <source>The peer&apos;s answer to a ping is not what was sent; it is faulty or fakes its round-trip time.</source>
        <translation>La respuesta del par a un ping no es lo que se envió; es defectuoso o falsea su tiempo de ida y vuelta.</translation>
    </message>
    <message>
        <source>The peer did not answer a ping in time; it is overloaded or away.</source>
        <translation>El par no respondió a un ping a tiempo; está sobrecargado o ausente.</translation>
    </message>
    <message>
        <source>The peer answered a ping that was not sent; it is faulty or fakes its round-trip time.</source>
        <translation>El par respondió a un ping que no se envió; es defectuoso o falsea su tiempo de ida y vuelta.</translation>
    </message>
    <message>
        <source>The private network&apos;s key is not exactly 32 bytes in its encoding; copy the file again.</source>
        <translation>La clave de la red privada no tiene exactamente 32 bytes en su codificación; copie el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The private network&apos;s key file is in an unknown encoding; it must say /bin/, /base16/ or /base64/.</source>
        <translation>El archivo de clave de la red privada tiene una codificación desconocida; debe decir /bin/, /base16/ o /base64/.</translation>
    </message>
    <message>
        <source>The private network&apos;s key file does not begin with /key/swarm/psk/1.0.0/; check that the right file is named.</source>
        <translation>El archivo de clave de la red privada no empieza por /key/swarm/psk/1.0.0/; compruebe que se indicó el archivo correcto.</translation>
    </message>
    <message>
        <source>The length before a message is malformed; the sender is faulty or the data damaged.</source>
        <translation>La longitud que precede a un mensaje está mal formada; el remitente es defectuoso o los datos están dañados.</translation>
    </message>
    <message>
        <source>A message has a field with an impossible number; the sender is faulty or the data damaged.</source>
        <translation>Un mensaje tiene un campo con un número imposible; el remitente es defectuoso o los datos están dañados.</translation>
    </message>
    <message>
        <source>A text of a message is not UTF-8; the sender is faulty.</source>
        <translation>Un texto de un mensaje no es UTF-8; el remitente es defectuoso.</translation>
    </message>
    <message>
        <source>A message has a field of an unknown kind; the sender is faulty or the data damaged.</source>
        <translation>Un mensaje tiene un campo de tipo desconocido; el remitente es defectuoso o los datos están dañados.</translation>
    </message>
    <message>
        <source>A signed message is not in its one agreed form, so its signature could mean two things; do not trust it.</source>
        <translation>Un mensaje firmado no está en su forma canónica, así que su firma podría significar dos cosas; no se fíe de él.</translation>
    </message>
    <message>
        <source>A field of a message holds a number outside what is agreed; the sender is faulty.</source>
        <translation>Un campo de un mensaje contiene un número fuera de lo acordado; el remitente es defectuoso.</translation>
    </message>
    <message>
        <source>A message holds a number beyond 64 bits; the sender is faulty or the data damaged.</source>
        <translation>Un mensaje contiene un número de más de 64 bits; el remitente es defectuoso o los datos están dañados.</translation>
    </message>
    <message>
        <source>A message is longer than allowed; the sender is faulty or wants to fill our memory.</source>
        <translation>Un mensaje es más largo de lo permitido; el remitente es defectuoso o quiere llenar nuestra memoria.</translation>
    </message>
    <message>
        <source>A message ends inside a field, so a part is missing; the sender is faulty or the data was cut.</source>
        <translation>Un mensaje termina a mitad de un campo, así que falta una parte; el remitente es defectuoso o los datos se cortaron.</translation>
    </message>
    <message>
        <source>A field of a message is of another type than agreed; the sender speaks another version or is faulty.</source>
        <translation>Un campo de un mensaje es de un tipo distinto del acordado; el remitente habla otra versión o es defectuoso.</translation>
    </message>
    <message>
        <source>That is no peer id and too short for the beginning of one; give at least six of its characters.</source>
        <translation>Eso no es un ID de par y es demasiado corto para ser el comienzo de uno; indique al menos seis de sus caracteres.</translation>
    </message>
    <message>
        <source>That is no time; write it as 2026-01-31T08:15:00Z.</source>
        <translation>Eso no es una hora; escríbala como 2026-01-31T08:15:00Z.</translation>
    </message>
    <message>
        <source>A part of the query has no letter or digit to look for; leave it out or add a word.</source>
        <translation>Una parte de la consulta no tiene ninguna letra ni cifra que buscar; quítela o añada una palabra.</translation>
    </message>
    <message>
        <source>A quotation mark of the query has no partner; add the second one.</source>
        <translation>Una comilla de la consulta no tiene pareja; añada la segunda.</translation>
    </message>
    <message>
        <source>The query is longer than allowed; ask for less at once.</source>
        <translation>La consulta es más larga de lo permitido; pregunte menos de una vez.</translation>
    </message>
    <message>
        <source>There is no such kind of event; write the name that stands after &quot;event&quot; in the lines of run.</source>
        <translation>No existe ese tipo de evento; escriba el nombre que figura tras «event» en las líneas de run.</translation>
    </message>
    <message>
        <source>The head of the audit log is not one: its log, number or hash is missing or cut.</source>
        <translation>La cabeza del registro de auditoría no es tal: su registro, su número o su hash falta o está cortado.</translation>
    </message>
    <message>
        <source>The receipt is not of the peer that was asked, or its key cannot be read.</source>
        <translation>El recibo no es del par al que se preguntó, o su clave no se puede leer.</translation>
    </message>
    <message>
        <source>The signature of the receipt does not hold: it was altered or forged.</source>
        <translation>La firma del recibo no es válida: fue alterado o falsificado.</translation>
    </message>
    <message>
        <source>The peer answered with a status that this version does not know.</source>
        <translation>El par respondió con un estado que esta versión no conoce.</translation>
    </message>
    <message>
        <source>The peer&apos;s receipt, or the file of receipts, cannot be read; it proves nothing.</source>
        <translation>El recibo del par, o el archivo de recibos, no se puede leer; no prueba nada.</translation>
    </message>
    <message>
        <source>The peer closed the stream of a receipt before it showed anything.</source>
        <translation>El par cerró el flujo de un recibo antes de mostrar nada.</translation>
    </message>
    <message>
        <source>The peer asked twice on one stream; a stream carries one question.</source>
        <translation>El par preguntó dos veces en un flujo; un flujo lleva una sola pregunta.</translation>
    </message>
    <message>
        <source>The witness signs no more for now; it is asked again with the next head.</source>
        <translation>El testigo no firma más por ahora; se le preguntará de nuevo con la próxima cabeza.</translation>
    </message>
    <message>
        <source>The witness has signed for another past of this audit log: it was altered, cut off or made anew.</source>
        <translation>El testigo ha firmado otro pasado de este registro de auditoría: fue alterado, cortado o rehecho.</translation>
    </message>
    <message>
        <source>Too many witnesses are being asked already; this one is asked with the next head.</source>
        <translation>Ya se está preguntando a demasiados testigos; a este se le preguntará con la próxima cabeza.</translation>
    </message>
    <message>
        <source>The public key in the record is not the one that its name stands for.</source>
        <translation>La clave pública del registro no es la que su nombre representa.</translation>
    </message>
    <message>
        <source>The name in the record&apos;s key is not one that its kind has.</source>
        <translation>El nombre de la clave del registro no es uno de los que tiene su tipo.</translation>
    </message>
    <message>
        <source>The signature of the record does not hold: it was altered or forged.</source>
        <translation>La firma del registro no es válida: fue alterado o falsificado.</translation>
    </message>
    <message>
        <source>The record&apos;s time is over; its owner must publish it again.</source>
        <translation>El tiempo del registro ha vencido; su propietario debe publicarlo de nuevo.</translation>
    </message>
    <message>
        <source>The unsigned part of the record says something else than the signed one.</source>
        <translation>La parte sin firmar del registro no dice lo mismo que la firmada.</translation>
    </message>
    <message>
        <source>The record cannot be read as what its key says it is.</source>
        <translation>El registro no se puede leer como lo que su clave dice que es.</translation>
    </message>
    <message>
        <source>The record is longer than its kind may be.</source>
        <translation>El registro es más largo de lo que permite su tipo.</translation>
    </message>
    <message>
        <source>The key is of a kind of record that nobody here can check; it is refused.</source>
        <translation>La clave es de un tipo de registro que aquí nadie puede comprobar; se rechaza.</translation>
    </message>
    <message>
        <source>The record has a kind of validity that this version does not know.</source>
        <translation>El registro tiene un tipo de validez que esta versión no conoce.</translation>
    </message>
    <message>
        <source>An entry of the recording is damaged; record the rehearsal again with the same seed.</source>
        <translation>Una entrada de la grabación está dañada; grabe de nuevo el ensayo con la misma semilla.</translation>
    </message>
    <message>
        <source>The beginning of the recording is damaged; record the rehearsal again with the same seed.</source>
        <translation>El comienzo de la grabación está dañado; grabe de nuevo el ensayo con la misma semilla.</translation>
    </message>
    <message>
        <source>A later version of this program wrote the recording; read it with that one.</source>
        <translation>Una versión posterior de este programa escribió la grabación; léala con ella.</translation>
    </message>
    <message>
        <source>This file is no recording of a rehearsal; name one that lab run --record wrote.</source>
        <translation>Este archivo no es la grabación de un ensayo; indique uno escrito por lab run --record.</translation>
    </message>
    <message>
        <source>The end of the recording is missing; record the rehearsal again with the same seed.</source>
        <translation>Falta el final de la grabación; grabe de nuevo el ensayo con la misma semilla.</translation>
    </message>
    <message>
        <source>The name server sent an answer that cannot be read; try another server.</source>
        <translation>El servidor de nombres envió una respuesta que no se puede leer; pruebe otro servidor.</translation>
    </message>
    <message>
        <source>That is no valid name of a computer; check its spelling.</source>
        <translation>Ese no es un nombre de equipo válido; compruebe cómo está escrito.</translation>
    </message>
    <message>
        <source>Too many names are being looked up; try again in a moment.</source>
        <translation>Se están resolviendo demasiados nombres; inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The name server did not answer in time; check the network and try again.</source>
        <translation>El servidor de nombres no respondió a tiempo; compruebe la red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No name server can be reached; check the network settings.</source>
        <translation>No se puede llegar a ningún servidor de nombres; compruebe los ajustes de red.</translation>
    </message>
    <message>
        <source>That name does not exist; check its spelling.</source>
        <translation>Ese nombre no existe; compruebe cómo está escrito.</translation>
    </message>
    <message>
        <source>The file of known peers is not of our making; it is not read, and is made anew.</source>
        <translation>El archivo de pares conocidos no es obra nuestra; no se lee y se crea de nuevo.</translation>
    </message>
    <message>
        <source>The file of known peers was written by a newer version of this program; use that version.</source>
        <translation>El archivo de pares conocidos lo escribió una versión más reciente de este programa; use esa versión.</translation>
    </message>
    <message>
        <source>The file of known peers is damaged; it is not read, and is made anew.</source>
        <translation>El archivo de pares conocidos está dañado; no se lee y se crea de nuevo.</translation>
    </message>
    <message>
        <source>The file of known peers is too large to be ours; it is not read, and is made anew.</source>
        <translation>El archivo de pares conocidos es demasiado grande para ser nuestro; no se lee y se crea de nuevo.</translation>
    </message>
    <message>
        <source>A value of the scenario is of the wrong type or out of range; correct the key that is named.</source>
        <translation>Un valor del escenario es de un tipo erróneo o está fuera de rango; corrija la clave indicada.</translation>
    </message>
    <message>
        <source>The scenario lacks a key that it cannot do without; add it.</source>
        <translation>Al escenario le falta una clave imprescindible; añádala.</translation>
    </message>
    <message>
        <source>This scenario needs the virtual network, which real sockets cannot stand in for; leave out --sockets.</source>
        <translation>Este escenario necesita la red virtual, que los sockets reales no pueden sustituir; omita --sockets.</translation>
    </message>
    <message>
        <source>The scenario&apos;s file is no TOML; correct the line that is named.</source>
        <translation>El archivo del escenario no es TOML; corrija la línea indicada.</translation>
    </message>
    <message>
        <source>The scenario names something that a rehearsal does not know; correct or remove the key.</source>
        <translation>El escenario nombra algo que un ensayo no conoce; corrija o quite la clave.</translation>
    </message>
    <message>
        <source>There is no scenario of this name; vedette-node lab list names them all.</source>
        <translation>No hay ningún escenario con este nombre; vedette-node lab list los nombra todos.</translation>
    </message>
    <message>
        <source>The key file asks for more memory or time than allowed; it was not written by this program.</source>
        <translation>El archivo de clave pide más memoria o tiempo de lo permitido; no lo escribió este programa.</translation>
    </message>
    <message>
        <source>The key file is not one of ours or holds no key; check that the right file is named.</source>
        <translation>El archivo de clave no es uno de los nuestros o no contiene ninguna clave; compruebe que se indicó el archivo correcto.</translation>
    </message>
    <message>
        <source>The key file was written by a newer version of this program; use that version.</source>
        <translation>El archivo de clave lo escribió una versión más reciente de este programa; use esa versión.</translation>
    </message>
    <message>
        <source>The key file does not open: the passphrase is wrong or the file was altered; try again, then use the backup.</source>
        <translation>El archivo de clave no se abre: la frase de contraseña es errónea o el archivo fue alterado; inténtelo de nuevo y, si no, use la copia de seguridad.</translation>
    </message>
    <message>
        <source>A record of the event log was changed after it was written; keep the files as evidence and restore a backup.</source>
        <translation>Una entrada del registro de eventos se modificó después de escribirse; conserve los archivos como prueba y restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>A record or a whole segment of the event log is missing; keep the files as evidence and restore a backup.</source>
        <translation>Falta una entrada o un segmento entero del registro de eventos; conserve los archivos como prueba y restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The other side closed before the connection was open; in a private network the keys differ, else it refused us.</source>
        <translation>El otro lado cerró antes de que se abriera la conexión; en una red privada las claves difieren, si no, nos rechazó.</translation>
    </message>
    <message>
        <source>The peer and we share no encryption; offer both Noise and TLS, or ask its operator to.</source>
        <translation>El par y nosotros no compartimos ningún cifrado; ofrezca Noise y TLS o pida a su operador que lo haga.</translation>
    </message>
    <message>
        <source>The peer makes us answer and does not take the answers, which fills our memory; block it if it recurs.</source>
        <translation>El par nos hace responder y no recoge las respuestas, lo que llena nuestra memoria; bloquéelo si se repite.</translation>
    </message>
    <message>
        <source>The peer did not finish in time what it began, the opening of a connection or a frame; it is slow, faulty or holds our places on purpose.</source>
        <translation>El par no terminó a tiempo lo que empezó, abrir una conexión o una trama; es lento, defectuoso u ocupa nuestras plazas a propósito.</translation>
    </message>
    <message>
        <source>The peer did not agree on a stream&apos;s protocol in time, so the stream was reset; it is slow or faulty.</source>
        <translation>El par no acordó a tiempo el protocolo de un flujo, así que se restableció el flujo; es lento o defectuoso.</translation>
    </message>
    <message>
        <source>The holder of the identity key has too many requests waiting; try again in a moment.</source>
        <translation>El custodio de la clave de identidad tiene demasiadas peticiones en espera; inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The holder of the identity key does not sign for this purpose; change its rules if it should.</source>
        <translation>El custodio de la clave de identidad no firma para este fin; cambie sus reglas si debería hacerlo.</translation>
    </message>
    <message>
        <source>The identity key cannot be reached: its token is gone, locked or hung; insert and unlock it, then try again.</source>
        <translation>No se puede acceder a la clave de identidad: su token falta, está bloqueado o colgado; insértelo, desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A stored state of the network cannot be read, so the store was damaged or changed; restore a backup.</source>
        <translation>Un estado almacenado de la red no se puede leer, así que el almacén está dañado o fue alterado; restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>A stored state of the network was written by a newer version of this program; use that version.</source>
        <translation>Un estado almacenado de la red lo escribió una versión más reciente de este programa; use esa versión.</translation>
    </message>
    <message>
        <source>Another program holds the file; end it and try again.</source>
        <translation>Otro programa tiene ocupado el archivo; cierre ese programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The file cannot be opened; check that the folder exists and may be written.</source>
        <translation>El archivo no se puede abrir; compruebe que la carpeta existe y permite escribir.</translation>
    </message>
    <message>
        <source>The file is damaged or no store of ours; restore it from a backup.</source>
        <translation>El archivo está dañado o no es un almacén nuestro; restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The disk reported an error; its own words say more, check the disk.</source>
        <translation>El disco comunicó un error; su propio mensaje dice más, compruebe el disco.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was written; free some space.</source>
        <translation>El disco está lleno, así que no se escribió nada; libere espacio.</translation>
    </message>
    <message>
        <source>The question to the store took longer than allowed and was ended; ask for less or for a shorter time.</source>
        <translation>La consulta al almacén tardó más de lo permitido y se terminó; pida menos o un tiempo más corto.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of this program; use that version.</source>
        <translation>El archivo lo escribió una versión más reciente de este programa; use esa versión.</translation>
    </message>
    <message>
        <source>The connection ended before the exchange was over; dial again.</source>
        <translation>La conexión terminó antes de completar el intercambio; marque de nuevo.</translation>
    </message>
    <message>
        <source>The peer kept a stream open long after the exchange was over; it is careless or holds our memory.</source>
        <translation>El par mantuvo un flujo abierto mucho después de terminar el intercambio; es descuidado u ocupa nuestra memoria.</translation>
    </message>
    <message>
        <source>The peer does not speak that protocol; choose another or another peer.</source>
        <translation>El par no habla ese protocolo; elija otro protocolo u otro par.</translation>
    </message>
    <message>
        <source>The exchange was refused by a limit or a rule of ours; the detail names it.</source>
        <translation>Un límite o una regla nuestra rechazó el intercambio; el detalle dice cuál.</translation>
    </message>
    <message>
        <source>The peer broke off the exchange; it may not want to serve it now, try later.</source>
        <translation>El par interrumpió el intercambio; puede que no quiera atenderlo ahora, inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The peer&apos;s task has no deadline, or one more than an hour away.</source>
        <translation>La tarea del par no tiene plazo, o tiene uno de más de una hora.</translation>
    </message>
    <message>
        <source>The peer&apos;s task is of no kind, or of one whose name is too long or not plain; nobody was asked.</source>
        <translation>La tarea del par no es de ningún tipo, o el nombre de su tipo es demasiado largo o no es texto simple; no se preguntó a nadie.</translation>
    </message>
    <message>
        <source>The peer ended the task with a status that this version does not know.</source>
        <translation>El par terminó la tarea con un estado que esta versión no conoce.</translation>
    </message>
    <message>
        <source>The peer&apos;s task or reply is longer than 256 KiB; send large data another way.</source>
        <translation>La tarea o la respuesta del par ocupa más de 256 KiB; envíe los datos grandes por otra vía.</translation>
    </message>
    <message>
        <source>The peer answered another task than the one it was asked; the reply was dropped.</source>
        <translation>El par respondió a una tarea distinta de la que se le pidió; la respuesta se descartó.</translation>
    </message>
    <message>
        <source>The peer sent a task or a reply that cannot be read; its program is faulty or hostile.</source>
        <translation>El par envió una tarea o una respuesta que no se puede leer; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer&apos;s task or reply has no number, so nothing can be matched to it.</source>
        <translation>La tarea o la respuesta del par no tiene número, así que no se puede asociar a nada.</translation>
    </message>
    <message>
        <source>The peer closed the stream of a task before it asked for anything.</source>
        <translation>El par cerró el flujo de una tarea antes de pedir nada.</translation>
    </message>
    <message>
        <source>The peer gave two of its tasks the same number at a time; the second was reset.</source>
        <translation>El par dio a dos de sus tareas el mismo número a la vez; la segunda se restableció.</translation>
    </message>
    <message>
        <source>The peer asked twice on one stream; a stream carries one task.</source>
        <translation>El par pidió dos veces en un flujo; un flujo lleva una sola tarea.</translation>
    </message>
    <message>
        <source>Nobody waits for this task any more: it was answered, taken back or expired.</source>
        <translation>Ya nadie espera esta tarea: se respondió, se retiró o caducó.</translation>
    </message>
    <message>
        <source>The result of the task is longer than 256 KiB; send large data another way.</source>
        <translation>El resultado de la tarea ocupa más de 256 KiB; envíe los datos grandes por otra vía.</translation>
    </message>
    <message>
        <source>The identity within the peer&apos;s certificate cannot be read; its program is faulty or hostile.</source>
        <translation>La identidad del certificado del par no se puede leer; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The identity key within the peer&apos;s certificate is malformed; its program is faulty or hostile.</source>
        <translation>La clave de identidad del certificado del par está mal formada; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate is not signed by its own key; it was altered or forged.</source>
        <translation>El certificado del par no está firmado con su propia clave; fue alterado o falsificado.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate cannot be read; its program is faulty or hostile.</source>
        <translation>El certificado del par no se puede leer; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate carries two identities; this is an attempt to mislead, block it.</source>
        <translation>El certificado del par lleva dos identidades; es un intento de engaño, bloquéelo.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate has expired; a clock is wrong or its program does not renew it.</source>
        <translation>El certificado del par ha caducado; un reloj va mal o su programa no lo renueva.</translation>
    </message>
    <message>
        <source>The TLS handshake failed; the detail has the library&apos;s words, and Noise may work instead.</source>
        <translation>Falló la negociación TLS; el detalle trae el mensaje de la biblioteca, y quizá Noise funcione en su lugar.</translation>
    </message>
    <message>
        <source>The other side speaks TLS but not libp2p; check the address and port.</source>
        <translation>El otro lado habla TLS pero no libp2p; compruebe la dirección y el puerto.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate does not carry a libp2p identity; its program is no libp2p.</source>
        <translation>El certificado del par no lleva una identidad libp2p; su programa no es libp2p.</translation>
    </message>
    <message>
        <source>The peer did not send exactly one certificate as libp2p asks; its program is faulty or no libp2p.</source>
        <translation>El par no envió exactamente un certificado, como pide libp2p; su programa es defectuoso o no es libp2p.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate begins in the future; a clock is wrong, compare both computers&apos; time.</source>
        <translation>El certificado del par empieza en el futuro; un reloj va mal, compare la hora de ambos equipos.</translation>
    </message>
    <message>
        <source>The peer sent more for its handshake than any certificate needs; its program is faulty or hostile.</source>
        <translation>El par envió para su negociación más de lo que necesita cualquier certificado; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate holds fields that libp2p forbids; its program is faulty or hostile.</source>
        <translation>El certificado del par contiene campos que libp2p prohíbe; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate makes a demand that we do not know and may not ignore; its program is too different.</source>
        <translation>El certificado del par impone un requisito que no conocemos y no podemos ignorar; su programa es demasiado distinto.</translation>
    </message>
    <message>
        <source>The trials were stopped before their end; what was told stands.</source>
        <translation>Las pruebas se detuvieron antes de terminar; lo comunicado sigue siendo válido.</translation>
    </message>
    <message>
        <source>A number is written longer than needed, which no honest encoder does; do not trust where the data comes from.</source>
        <translation>Un número está escrito más largo de lo necesario, cosa que ningún codificador honesto hace; no se fíe del origen de los datos.</translation>
    </message>
    <message>
        <source>A number does not fit 64 bits, so the data is damaged or made to mislead; get it again from its source.</source>
        <translation>Un número no cabe en 64 bits, así que los datos están dañados o buscan engañar; obténgalos de nuevo de su origen.</translation>
    </message>
    <message>
        <source>The data ends inside a number, so it is incomplete; get it again from its source.</source>
        <translation>Los datos terminan a mitad de un número, así que están incompletos; obténgalos de nuevo de su origen.</translation>
    </message>
    <message>
        <source>The peer sent many frames that do nothing; it wants to keep us busy, block it if it recurs.</source>
        <translation>El par envió muchas tramas que no hacen nada; quiere mantenernos ocupados, bloquéelo si se repite.</translation>
    </message>
    <message>
        <source>The peer sent data after it had closed its side; its program is faulty.</source>
        <translation>El par envió datos después de cerrar su lado; su programa es defectuoso.</translation>
    </message>
    <message>
        <source>The peer went on sending for streams that are gone; it is faulty or wants to keep us busy.</source>
        <translation>El par siguió enviando en flujos que ya no existen; es defectuoso o quiere mantenernos ocupados.</translation>
    </message>
    <message>
        <source>The peer sent pings faster than any program needs; it wants to keep us busy, block it if it recurs.</source>
        <translation>El par envió pings más deprisa de lo que necesita ningún programa; quiere mantenernos ocupados, bloquéelo si se repite.</translation>
    </message>
    <message>
        <source>The peer mixed up frames of the connection and of streams; its program is faulty or hostile.</source>
        <translation>El par confundió tramas de la conexión y de los flujos; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer opened a stream under a number that was used; its program is faulty or hostile.</source>
        <translation>El par abrió un flujo con un número ya usado; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer went on opening streams after many refusals; it is faulty or wants to exhaust us.</source>
        <translation>El par siguió abriendo flujos tras muchos rechazos; es defectuoso o quiere agotarnos.</translation>
    </message>
    <message>
        <source>The peer answered a ping that we did not send; its program is faulty or hostile.</source>
        <translation>El par respondió a un ping que no enviamos; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer sent a frame with unknown flags; its program is faulty or hostile.</source>
        <translation>El par envió una trama con indicadores desconocidos; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer sent data for a stream that nobody opened; its program is faulty or hostile.</source>
        <translation>El par envió datos para un flujo que nadie abrió; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer sent a frame of an unknown type; its program is faulty or hostile.</source>
        <translation>El par envió una trama de tipo desconocido; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer speaks an unknown version of the multiplexer; its program is too new or faulty.</source>
        <translation>El par habla una versión desconocida del multiplexor; su programa es demasiado nuevo o defectuoso.</translation>
    </message>
    <message>
        <source>The peer sent more than we agreed to hold; it is faulty or wants to fill our memory.</source>
        <translation>El par envió más de lo que aceptamos retener; es defectuoso o quiere llenar nuestra memoria.</translation>
    </message>
    <message>
        <source>The peer granted us more than can be counted; its program is faulty or hostile.</source>
        <translation>El par nos concedió más de lo que se puede contar; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>The peer opened a stream with a number that is ours to give; its program is faulty or hostile.</source>
        <translation>El par abrió un flujo con un número que nos corresponde asignar; su programa es defectuoso u hostil.</translation>
    </message>
    <message>
        <source>No new stream can be opened because one side is closing the connection; dial again.</source>
        <translation>No se puede abrir ningún flujo nuevo porque un lado está cerrando la conexión; marque de nuevo.</translation>
    </message>
    <message>
        <source>The connection has used all its stream numbers; dial again for a new one.</source>
        <translation>La conexión ha agotado sus números de flujo; marque de nuevo para obtener otra.</translation>
    </message>
    <message>
        <source>No new stream was opened because too many are open or unanswered; wait for some to end.</source>
        <translation>No se abrió ningún flujo nuevo porque hay demasiados abiertos o sin respuesta; espere a que terminen algunos.</translation>
    </message>
    <message>
        <source>It holds, but only until the program ends, because the list of blocked peers could not be written; make room on the disk, then do it again.</source>
        <translation>Está en vigor, pero solo hasta que termine el programa, porque no se pudo escribir la lista de pares bloqueados; haga sitio en el disco y hágalo otra vez.</translation>
    </message>
    <message>
        <source>The examination is over already; begin another one.</source>
        <translation>El examen ya terminó; empiece otro.</translation>
    </message>
    <message>
        <source>It was ended early, because you asked for that.</source>
        <translation>Se terminó antes de tiempo, porque usted lo pidió.</translation>
    </message>
    <message>
        <source>The program for tokens, vedette-token, could not be started; check that it is installed beside this one.</source>
        <translation>El programa de tokens, vedette-token, no pudo iniciarse; compruebe que esté instalado junto a este.</translation>
    </message>
    <message>
        <source>The token&apos;s module took its process down, and nothing else; check the module, then try again.</source>
        <translation>El módulo del token hizo caer su proceso, y nada más; compruebe el módulo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The token&apos;s module did not answer in time, so its process was ended; check the token, then try again.</source>
        <translation>El módulo del token no respondió a tiempo y se puso fin a su proceso; compruebe el token e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The token&apos;s module answered what cannot be true, so it is not used any more; replace the module.</source>
        <translation>El módulo del token respondió algo que no puede ser cierto y ya no se usa; sustituya el módulo.</translation>
    </message>
    <message>
        <source>The process for the token&apos;s module could not be confined, so the module was not loaded; use a kernel with Landlock.</source>
        <translation>No se pudo confinar el proceso del módulo del token y no se cargó el módulo; use un núcleo con Landlock.</translation>
    </message>
    <message>
        <source>Too many requests wait for the token; wait for some to end and try again.</source>
        <translation>Demasiadas solicitudes esperan al token; espere a que terminen algunas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The process for the token does not do that; ask for what it knows.</source>
        <translation>El proceso del token no hace eso; pida algo que conozca.</translation>
    </message>
    <message>
        <source>There is no PKCS#11 module at that path, or it cannot be loaded; give the path of your token&apos;s module.</source>
        <translation>No hay ningún módulo PKCS#11 en esa ruta, o no se puede cargar; indique la ruta del módulo de su token.</translation>
    </message>
    <message>
        <source>The token&apos;s module failed with a code of its own; look it up in the module&apos;s manual.</source>
        <translation>El módulo del token falló con un código propio; búsquelo en el manual del módulo.</translation>
    </message>
    <message>
        <source>The token&apos;s module answered something that is no key, signature or token; check its version.</source>
        <translation>El módulo del token respondió algo que no es clave, firma ni token; compruebe su versión.</translation>
    </message>
    <message>
        <source>No token fits that description; plug it in, or look at what is there with vedette-node keys tokens.</source>
        <translation>Ningún token corresponde; conéctelo o vea qué hay con vedette-node keys tokens.</translation>
    </message>
    <message>
        <source>Several tokens or keys fit that description; add the serial, or the key&apos;s id.</source>
        <translation>Varios tokens o claves corresponden; añada el número de serie o el ID de la clave.</translation>
    </message>
    <message>
        <source>The token has no PIN of its user yet; initialise it, or have the security officer set one.</source>
        <translation>El token aún no tiene PIN de usuario; inicialícelo o pida al oficial de seguridad que fije uno.</translation>
    </message>
    <message>
        <source>The token is in use, and initialising it would destroy its keys; say so explicitly if that is meant.</source>
        <translation>El token está en uso e inicializarlo destruiría sus claves; dígalo de forma explícita si es lo que quiere.</translation>
    </message>
    <message>
        <source>The token was removed, or answers no more; plug it in again.</source>
        <translation>El token se retiró o ya no responde; vuelva a conectarlo.</translation>
    </message>
    <message>
        <source>The token wants its PIN first; log in again.</source>
        <translation>El token pide primero su PIN; inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>The PIN is wrong; look at how many tries are left before you try again.</source>
        <translation>El PIN es incorrecto; vea cuántos intentos quedan antes de probar de nuevo.</translation>
    </message>
    <message>
        <source>The PIN is locked after too many wrong ones; the security officer can reset it, and a TPM opens again after its lockout time.</source>
        <translation>El PIN está bloqueado tras demasiados errores; el oficial de seguridad puede restablecerlo, y un TPM se abre de nuevo tras su plazo.</translation>
    </message>
    <message>
        <source>The token wants a PIN of another length; choose one within its bounds.</source>
        <translation>El token quiere un PIN de otra longitud; elija uno dentro de sus límites.</translation>
    </message>
    <message>
        <source>One more wrong PIN would lock the token, so it was not tried; be sure of the PIN, then insist with --final-try.</source>
        <translation>Un PIN erróneo más bloquearía el token y no se probó; asegúrese del PIN e insista con --final-try.</translation>
    </message>
    <message>
        <source>The token is write-protected; take off the protection, or use another one.</source>
        <translation>El token está protegido contra escritura; quite la protección o use otro.</translation>
    </message>
    <message>
        <source>There is no such key in the token, or its private half is not seen; look at its keys with vedette-node keys list.</source>
        <translation>No hay tal clave en el token o no se ve su mitad privada; vea sus claves con vedette-node keys list.</translation>
    </message>
    <message>
        <source>A token or key with that label or id is there already, so nothing was made; choose another.</source>
        <translation>Ya existe un token o una clave con ese nombre o ID y no se creó nada; elija otro.</translation>
    </message>
    <message>
        <source>The token does not offer that algorithm; choose another one, or another token.</source>
        <translation>El token no ofrece ese algoritmo; elija otro o cambie de token.</translation>
    </message>
    <message>
        <source>The token did not make the key as asked, so the key was destroyed again; do not use this module for keys.</source>
        <translation>El token no creó la clave como se pidió y se destruyó; no use este módulo para claves.</translation>
    </message>
    <message>
        <source>A throw-away signature by the key does not hold, so the key is not used; do not use this module for keys.</source>
        <translation>Una firma de prueba con la clave no es válida y no se usa; no use este módulo para claves.</translation>
    </message>
    <message>
        <source>The token forbids that for this key; its attributes say why, see vedette-node keys show.</source>
        <translation>El token lo prohíbe para esta clave; sus atributos dicen por qué, vea vedette-node keys show.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the event log: it is read as far as this version understands it and nothing is added; use that version to record.</source>
        <translation>El registro de eventos lo escribió una versión más reciente de este programa: puede leerse hasta donde esta versión lo entiende y no se le añade nada; para grabar, use aquella versión.</translation>
    </message>
    <message>
        <source>The file could not be read to its end; check the disk and try again.</source>
        <translation>No se pudo leer el archivo hasta el final; compruebe el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The policy is no TOML; correct the line that is named.</source>
        <translation>La política no es TOML; corrija la línea indicada.</translation>
    </message>
    <message>
        <source>The policy is larger than this program reads; split or shorten it.</source>
        <translation>La política es mayor de lo que lee este programa; divídala o acórtela.</translation>
    </message>
    <message>
        <source>The policy names something that a policy does not know; correct or remove the line that is named.</source>
        <translation>La política nombra algo que una política no conoce; corrija o quite la línea indicada.</translation>
    </message>
    <message>
        <source>A value of the policy is of the wrong type or form; correct the line that is named.</source>
        <translation>Un valor de la política es de un tipo o una forma incorrectos; corrija la línea indicada.</translation>
    </message>
    <message>
        <source>The policy lacks something that it cannot do without; add it.</source>
        <translation>A la política le falta algo imprescindible; añádalo.</translation>
    </message>
    <message>
        <source>The policy names an action that does not exist; correct the line that is named.</source>
        <translation>La política nombra una acción que no existe; corrija la línea indicada.</translation>
    </message>
    <message>
        <source>This action has no resource; leave out what stands behind its colon.</source>
        <translation>Esta acción no tiene recurso; quite lo que sigue a los dos puntos.</translation>
    </message>
    <message>
        <source>Two rules or two segments of the policy have one name, so nobody could tell them apart; rename one.</source>
        <translation>Dos reglas o dos segmentos de la política tienen el mismo nombre, así que nadie puede distinguirlos; cambie uno.</translation>
    </message>
    <message>
        <source>A peer or owner is in two segments, so its rights would be unclear; remove it from one.</source>
        <translation>Un par o propietario está en dos segmentos, así que sus derechos no estarían claros; quítelo de uno.</translation>
    </message>
    <message>
        <source>The files of the policy have different versions, so they do not belong together; take those of one.</source>
        <translation>Los archivos de la política tienen versiones distintas, así que no van juntos; tome los de una sola versión.</translation>
    </message>
    <message>
        <source>The signed policy says another version than its text; sign it anew.</source>
        <translation>La política firmada indica otra versión que su texto; fírmela de nuevo.</translation>
    </message>
    <message>
        <source>The signed policy was made in the future by our clock; set the clocks right.</source>
        <translation>Según nuestro reloj, la política firmada se hizo en el futuro; ponga los relojes en hora.</translation>
    </message>
    <message>
        <source>The time of the signed policy is over; have a fresh one signed.</source>
        <translation>La política firmada ha caducado; haga firmar una nueva.</translation>
    </message>
    <message>
        <source>There are two policies of one version: somebody who may sign told two stories; keep both.</source>
        <translation>Hay dos políticas de una misma versión: alguien que puede firmar contó dos historias; guarde ambas.</translation>
    </message>
    <message>
        <source>The signed policy is of an earlier version than the one that ruled; sign a later one.</source>
        <translation>La política firmada es de una versión anterior a la que regía; firme una posterior.</translation>
    </message>
    <message>
        <source>No rule of the policy allows this; what no rule allows is refused.</source>
        <translation>Ninguna regla de la política permite esto; lo que ninguna regla permite se rechaza.</translation>
    </message>
    <message>
        <source>The request is no JSON, or it names something unknown or a value of the wrong type; correct it.</source>
        <translation>La petición no es JSON, o nombra algo desconocido o un valor de tipo incorrecto; corríjala.</translation>
    </message>
    <message>
        <source>The compressed file ends too early, so a part is missing; get it again from its source.</source>
        <translation>El archivo comprimido termina demasiado pronto, así que falta una parte; obténgalo de nuevo de su origen.</translation>
    </message>
    <message>
        <source>The compressed file is damaged; get it again from its source.</source>
        <translation>El archivo comprimido está dañado; obténgalo de nuevo de su origen.</translation>
    </message>
    <message>
        <source>This zip is encrypted, packed in an unusual way or holds not exactly one file; unpack it first.</source>
        <translation>Este zip está cifrado, comprimido de forma inusual o no contiene exactamente un archivo; descomprímalo primero.</translation>
    </message>
    <message>
        <source>The file is larger, once unpacked, than this program reads; split it.</source>
        <translation>Una vez descomprimido, el archivo es mayor de lo que este programa lee; divídalo.</translation>
    </message>
    <message>
        <source>A line is longer, or has more fields, than any such data; check which file it is.</source>
        <translation>Una línea es más larga, o tiene más campos, que cualquier dato de este tipo; compruebe de qué archivo se trata.</translation>
    </message>
    <message>
        <source>A quoted field does not end where it must, so the row cannot be read; correct the line.</source>
        <translation>Un campo entre comillas no termina donde debe, así que la fila no se puede leer; corrija la línea.</translation>
    </message>
    <message>
        <source>A column that this kind of input needs is missing; see vedette-node detect --help.</source>
        <translation>Falta una columna que este tipo de entrada necesita; vea vedette-node detect --help.</translation>
    </message>
    <message>
        <source>A field is not the number or time that it must be; correct the line.</source>
        <translation>Un campo no es el número o la hora que debe ser; corrija la línea.</translation>
    </message>
    <message>
        <source>There is not one label for each row, so nothing can be judged; check both files.</source>
        <translation>No hay una etiqueta por cada fila, así que no se puede juzgar nada; compruebe ambos archivos.</translation>
    </message>
    <message>
        <source>There are more rows or kinds of attack than can be judged at once; split the file.</source>
        <translation>Hay más filas o tipos de ataque de los que se pueden juzgar a la vez; divida el archivo.</translation>
    </message>
    <message>
        <source>The peers closest to a key are closer than chance explains: somebody may hold the key&apos;s places.</source>
        <translation>Los pares más cercanos a una clave están más cerca de lo que el azar explica: alguien puede ocupar los puestos de esa clave.</translation>
    </message>
    <message>
        <source>One peer turns to another far more often than pairs of this network do.</source>
        <translation>Un par se dirige a otro con mucha más frecuencia de lo habitual en esta red.</translation>
    </message>
    <message>
        <source>A peer turns to many others that it never spoke to, as in a scan.</source>
        <translation>Un par se dirige a muchos otros con los que nunca habló, como en un escaneo.</translation>
    </message>
    <message>
        <source>Peers that nobody knew an hour ago gather around one, as sybils do.</source>
        <translation>Pares que nadie conocía hace una hora se reúnen en torno a uno, como hacen los sybils.</translation>
    </message>
    <message>
        <source>Many peers that never spoke to this one send it a few messages each, as in slow spam.</source>
        <translation>Muchos pares que nunca hablaron con este le envían unos pocos mensajes cada uno, como en el spam lento.</translation>
    </message>
    <message>
        <source>Much data goes to a peer to whom nobody spoke before, as when data is stolen.</source>
        <translation>Muchos datos van a un par con el que nadie habló antes, como cuando se roban datos.</translation>
    </message>
    <message>
        <source>A peer calls another like clockwork, as hidden software calls its master.</source>
        <translation>Un par llama a otro con la regularidad de un reloj, como el software oculto llama a su amo.</translation>
    </message>
    <message>
        <source>Several peers call this one like clockwork, as hidden software calls its master.</source>
        <translation>Varios pares llaman a este con la regularidad de un reloj, como el software oculto llama a su amo.</translation>
    </message>
    <message>
        <source>This contact looks, in sum, like those of attacks and unlike the usual ones.</source>
        <translation>Este contacto se parece, en conjunto, a los de ataques y no a los habituales.</translation>
    </message>
    <message>
        <source>A counter has a value far from every value that it had before.</source>
        <translation>Un contador tiene un valor alejado de todos los que tuvo antes.</translation>
    </message>
    <message>
        <source>The last six values of a counter are like no six values before.</source>
        <translation>Los últimos seis valores de un contador no se parecen a ninguna serie anterior de seis valores.</translation>
    </message>
    <message>
        <source>The last 24 values of a counter run like no 24 values before.</source>
        <translation>Los últimos 24 valores de un contador evolucionan como ninguna serie anterior de 24 valores.</translation>
    </message>
    <message>
        <source>The last values of a counter are spread in another way than before.</source>
        <translation>Los últimos valores de un contador se reparten de otra manera que antes.</translation>
    </message>
    <message>
        <source>Many peers sit in one small network, or fill the few networks of one owner: they may be one party.</source>
        <translation>Muchos pares están en una red pequeña o llenan las pocas redes de un mismo dueño: pueden ser una sola parte.</translation>
    </message>
    <message>
        <source>A node hangs together with known sybils rather than with honest nodes: a hint, not a proof.</source>
        <translation>Un nodo está unido a nodos Sybil conocidos más que a nodos honestos: un indicio, no una prueba.</translation>
    </message>
    <message>
        <source>It was cancelled, and the process of the token&apos;s module was ended; look at the token for what was done of it.</source>
        <translation>Se canceló y se terminó el proceso del módulo del token; mire en el token qué se hizo.</translation>
    </message>
    <message>
        <source>One small network opens connections far faster than anybody uses them, as in a flood.</source>
        <translation>Una red pequeña abre conexiones mucho más deprisa de lo que nadie las usa, como en una inundación.</translation>
    </message>
    <message>
        <source>The key of our identity cannot sign: see whether its token is plugged in.</source>
        <translation>La clave de nuestra identidad no puede firmar: compruebe si su token está conectado.</translation>
    </message>
    <message>
        <source>Where one identity lived another answers: the address has a new owner, or somebody poses.</source>
        <translation>Donde vivía una identidad responde otra: la dirección tiene otro dueño, o alguien se hace pasar por ella.</translation>
    </message>
    <message>
        <source>Far more lookups find nothing than usual: the DHT may be poisoned or cut.</source>
        <translation>Muchas más búsquedas de lo habitual no encuentran nada: quizá la DHT esté envenenada o cortada.</translation>
    </message>
    <message>
        <source>A large share of the connections ended together: the network may be cut, or a part of it is down.</source>
        <translation>Gran parte de las conexiones terminó a la vez: quizá la red esté cortada, o una parte haya caído.</translation>
    </message>
    <message>
        <source>Most neighbours in a topic&apos;s mesh come from few networks: what we hear may be chosen by one party.</source>
        <translation>La mayoría de los vecinos en la malla de un tema viene de pocas redes: quizá una sola parte elija lo que oímos.</translation>
    </message>
    <message>
        <source>A peer brings messages again and again that may not be said.</source>
        <translation>Un par trae una y otra vez mensajes que no se pueden decir.</translation>
    </message>
    <message>
        <source>A peer breaks protocols again and again.</source>
        <translation>Un par infringe protocolos una y otra vez.</translation>
    </message>
    <message>
        <source>Events cannot be written or are lost: what happens now cannot be proved.</source>
        <translation>No se pueden escribir eventos o se pierden: lo que ocurre ahora no se podrá probar.</translation>
    </message>
    <message>
        <source>One small network is refused again and again: it runs into limits or is not on the roster.</source>
        <translation>Una red pequeña es rechazada una y otra vez: choca con límites o no está en la lista.</translation>
    </message>
    <message>
        <source>Several peers lost their gossip score at once: they break its rules.</source>
        <translation>Varios pares perdieron a la vez su puntuación de gossip: infringen sus reglas.</translation>
    </message>
    <message>
        <source>Much of the routing table is new and comes from one small network: we may be surrounded.</source>
        <translation>Gran parte de la tabla de rutas es nueva y viene de una red pequeña: quizá nos estén rodeando.</translation>
    </message>
    <message>
        <source>Far more tasks fail than usual: see who was asked, and why they failed.</source>
        <translation>Fallan muchas más tareas de lo habitual: vea a quién se preguntó y por qué fallaron.</translation>
    </message>
    <message>
        <source>Bootnodes that were asked the same named other peers: one of them may lead into another network.</source>
        <translation>Nodos de arranque a los que se preguntó lo mismo nombraron otros pares: uno quizá lleve a otra red.</translation>
    </message>
    <message>
        <source>It was not done because it is closed; open it again first.</source>
        <translation>No se hizo porque está cerrado; vuelva a abrirlo primero.</translation>
    </message>
    <message>
        <source>It was not done because it is open already.</source>
        <translation>No se hizo porque ya está abierto.</translation>
    </message>
    <message>
        <source>The text is empty, too long or more than one line; write one line of at most 512 bytes.</source>
        <translation>El texto está vacío, es demasiado largo o tiene varias líneas; escriba una línea de 512 bytes como mucho.</translation>
    </message>
    <message>
        <source>It was not done because it is part of an incident already.</source>
        <translation>No se hizo porque ya forma parte de un incidente.</translation>
    </message>
    <message>
        <source>The file of alerts says what it cannot and was put aside; the audit log has what operators did.</source>
        <translation>El archivo de alertas dice lo que no puede ser y se apartó; el registro de auditoría tiene lo que hicieron los operadores.</translation>
    </message>
    <message>
        <source>The file of alerts was written by a newer version of this program; it is left as it is.</source>
        <translation>El archivo de alertas lo escribió una versión más nueva de este programa; se deja como está.</translation>
    </message>
    <message>
        <source>It was not done because a suppression needs an end; say until when.</source>
        <translation>No se hizo porque una supresión necesita un final; diga hasta cuándo.</translation>
    </message>
    <message>
        <source>It was not done because there is no such alert; list the alerts.</source>
        <translation>No se hizo porque no existe esa alerta; muestre la lista de alertas.</translation>
    </message>
    <message>
        <source>It was not done because there is no comment of that number.</source>
        <translation>No se hizo porque no hay ningún comentario con ese número.</translation>
    </message>
    <message>
        <source>It was not done because there is no such incident; list them.</source>
        <translation>No se hizo porque no existe ese incidente; muestre la lista.</translation>
    </message>
    <message>
        <source>It was not done because no such rule suppresses anything now.</source>
        <translation>No se hizo porque ninguna regla así suprime nada ahora.</translation>
    </message>
    <message>
        <source>The file of alerts is damaged and was put aside; the audit log has what operators did.</source>
        <translation>El archivo de alertas está dañado y se apartó; el registro de auditoría tiene lo que hicieron los operadores.</translation>
    </message>
    <message>
        <source>It was not done because it is not part of that incident.</source>
        <translation>No se hizo porque no forma parte de ese incidente.</translation>
    </message>
    <message>
        <source>It was not done because it would be over already; give a later end.</source>
        <translation>No se hizo porque ya habría terminado; indique un final posterior.</translation>
    </message>
    <message>
        <source>It was not done because there are too many of them already; remove some first.</source>
        <translation>No se hizo porque ya hay demasiados; quite alguno primero.</translation>
    </message>
    <message>
        <source>Ends its connections and keeps it out until you take that back.</source>
        <translation>Termina sus conexiones y lo mantiene fuera hasta que usted lo deshaga.</translation>
    </message>
    <message>
        <source>Ends its connections now; it may come back at once.</source>
        <translation>Termina sus conexiones ahora; puede volver enseguida.</translation>
    </message>
    <message>
        <source>Tries every known address of it and says what is found; changes nothing.</source>
        <translation>Prueba cada dirección conocida suya y dice qué encuentra; no cambia nada.</translation>
    </message>
    <message>
        <source>New connection keys for what is opened from now on; it cannot be taken back.</source>
        <translation>Claves de conexión nuevas para lo que se abra desde ahora; no se puede deshacer.</translation>
    </message>
    <message>
        <source>We no longer hear what is said on the topic until you subscribe again.</source>
        <translation>Ya no oímos lo que se dice en el tema hasta que usted se suscriba de nuevo.</translation>
    </message>
    <message>
        <source>Peers that you trust speak against it.</source>
        <translation>Pares en los que usted confía hablan en su contra.</translation>
    </message>
    <message>
        <source>It left undone, or failed at, most of what we asked of it.</source>
        <translation>Dejó sin hacer, o le salió mal, casi todo lo que le pedimos.</translation>
    </message>
    <message>
        <source>It did most of what we asked of it.</source>
        <translation>Hizo casi todo lo que le pedimos.</translation>
    </message>
    <message>
        <source>The proof that it gave of itself does not hold; keep it from what matters.</source>
        <translation>La prueba que dio de sí mismo no se sostiene; apártelo de lo importante.</translation>
    </message>
    <message>
        <source>It proved what it is and what it runs.</source>
        <translation>Demostró qué es y qué ejecuta.</translation>
    </message>
    <message>
        <source>It broke rules of protocols; its last violation says which.</source>
        <translation>Incumplió reglas de protocolos; su última infracción dice cuáles.</translation>
    </message>
    <message>
        <source>It gave a wrong answer where we knew the right one; believe nothing it says.</source>
        <translation>Respondió mal donde conocíamos la respuesta; no crea nada de lo que diga.</translation>
    </message>
    <message>
        <source>It answered rightly where we knew the answer.</source>
        <translation>Respondió bien donde conocíamos la respuesta.</translation>
    </message>
    <message>
        <source>Unusually many peers connect from its small network, as sybils do.</source>
        <translation>Se conectan inusualmente muchos pares desde su pequeña red, como hacen los sybils.</translation>
    </message>
    <message>
        <source>It hinders the spreading of messages, as GossipSub counts it; see P1 to P7.</source>
        <translation>Dificulta la difusión de los mensajes, según cuenta GossipSub; véase de P1 a P7.</translation>
    </message>
    <message>
        <source>It helps messages to spread, as GossipSub counts it.</source>
        <translation>Ayuda a difundir los mensajes, según cuenta GossipSub.</translation>
    </message>
    <message>
        <source>We have known it for a day or longer.</source>
        <translation>Lo conocemos desde hace un día o más.</translation>
    </message>
    <message>
        <source>There is no evidence of this kind yet.</source>
        <translation>Aún no hay indicios de este tipo.</translation>
    </message>
    <message>
        <source>Peers that you trust speak for it.</source>
        <translation>Pares en los que usted confía hablan a su favor.</translation>
    </message>
    <message>
        <source>Many new identities sit in one small network: they may be one party that wants to look like many.</source>
        <translation>Muchas identidades nuevas están en una red pequeña: quizá sea una sola parte que quiere parecer muchas.</translation>
    </message>
    <message>
        <source>One identity comes from two networks in turn: its key may be in other hands.</source>
        <translation>Una identidad viene por turnos de dos redes: quizá su clave esté en otras manos.</translation>
    </message>
    <message>
        <source>It holds, but only until the program ends, because the alerts could not be written; free some room.</source>
        <translation>Vale, pero solo hasta que termine el programa, porque no se pudieron escribir las alertas; libere espacio.</translation>
    </message>
    <message>
        <source>A member tries again and again what the policy keeps from its segment: it may have been taken over.</source>
        <translation>Un miembro intenta una y otra vez lo que la política niega a su segmento: puede haber sido tomado.</translation>
    </message>
    <message>
        <source>No rule says so, but it is open so that a signed policy can come.</source>
        <translation>Ninguna regla lo dice, pero está abierto para que pueda llegar una política firmada.</translation>
    </message>
    <message>
        <source>A number or length in the peer&apos;s question or answer about its policy is outside its bounds.</source>
        <translation>Un número o una longitud en la pregunta o respuesta del par sobre su política está fuera de sus límites.</translation>
    </message>
    <message>
        <source>The peer answered about its policy with a status that this version does not know.</source>
        <translation>El par respondió sobre su política con un estado que esta versión no conoce.</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about its policy cannot be read.</source>
        <translation>La pregunta o respuesta del par sobre su política no se puede leer.</translation>
    </message>
    <message>
        <source>The peer closed a stream about the policy before it asked anything.</source>
        <translation>El par cerró un flujo sobre la política antes de preguntar nada.</translation>
    </message>
    <message>
        <source>The peer asked twice about the policy on one stream; a stream carries one question.</source>
        <translation>El par preguntó dos veces por la política en un mismo flujo; un flujo lleva una sola pregunta.</translation>
    </message>
    <message>
        <source>A peer answers falsely where we know the answer: believe nothing that it says, and ask others.</source>
        <translation>Un par responde en falso donde conocemos la respuesta: no crea nada de lo que dice y pregunte a otros.</translation>
    </message>
    <message>
        <source>An operator decided so; see the audit log for who did, and why.</source>
        <translation>Un operador lo decidió así; el registro de auditoría dice quién y por qué.</translation>
    </message>
    <message>
        <source>It gave a wrong answer where we knew the right one.</source>
        <translation>Dio una respuesta incorrecta donde conocíamos la correcta.</translation>
    </message>
    <message>
        <source>It has earned it by what it did since.</source>
        <translation>Se lo ha ganado con lo que ha hecho desde entonces.</translation>
    </message>
    <message>
        <source>Its reputation fell; see the terms of its score.</source>
        <translation>Su reputación bajó; vea los términos de su puntuación.</translation>
    </message>
    <message>
        <source>Nothing is known of it yet that would speak for it or against it.</source>
        <translation>Aún no se sabe nada que hable a su favor o en su contra.</translation>
    </message>
    <message>
        <source>What an operator had decided of it has ended; its own record counts again.</source>
        <translation>Lo que un operador había decidido sobre él ha terminado; vuelve a contar su propio historial.</translation>
    </message>
    <message>
        <source>Peers are not verified in tiers here; join the network with a node that does so.</source>
        <translation>Aquí no se verifica a los pares por niveles; únase a la red con un nodo que lo haga.</translation>
    </message>
    <message>
        <source>The key was brought into the device or may be taken out of it; nobody can say how many copies there are.</source>
        <translation>La clave se introdujo en el dispositivo o puede salir de él; nadie sabe cuántas copias hay.</translation>
    </message>
    <message>
        <source>Nobody enrolled the attesting key. Compare its name at the device, then add it to the list of attesters.</source>
        <translation>Nadie registró la clave de atestación. Compare su nombre en el dispositivo y añádala después a la lista.</translation>
    </message>
    <message>
        <source>The attesting key may sign statements that its device did not make: its evidence proves nothing.</source>
        <translation>La clave de atestación puede firmar lo que su dispositivo no dijo: su prueba no prueba nada.</translation>
    </message>
    <message>
        <source>The evidence answers another question than ours; it may be an old one. Ask again.</source>
        <translation>La prueba responde a otra pregunta que la nuestra; puede ser antigua. Pregunte de nuevo.</translation>
    </message>
    <message>
        <source>The receipt or the evidence speaks of another key than the one that was asked about.</source>
        <translation>El recibo o la prueba habla de otra clave que aquella por la que se preguntó.</translation>
    </message>
    <message>
        <source>Nothing behind this module gives evidence of its keys; of those that we know only tpm2-pkcs11 does.</source>
        <translation>Nada detrás de este módulo da pruebas de sus claves; de los que conocemos solo lo hace tpm2-pkcs11.</translation>
    </message>
    <message>
        <source>A peer tried to prove what it is, and it cannot be so: it may pose as another, or pass on its proof.</source>
        <translation>Un par quiso probar lo que es, y no puede ser: quizá se hace pasar por otro o pasa su prueba.</translation>
    </message>
    <message>
        <source>A number or length in a proof of what a peer is, is outside its bounds.</source>
        <translation>Un número o una longitud en la prueba de un par está fuera de sus límites.</translation>
    </message>
    <message>
        <source>The peer answered with a status of proofs that this version does not know.</source>
        <translation>El par respondió con un estado de pruebas que esta versión no conoce.</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about what it is cannot be read.</source>
        <translation>La pregunta o respuesta del par sobre lo que es no se puede leer.</translation>
    </message>
    <message>
        <source>The peer closed a stream for a proof before it asked anything.</source>
        <translation>El par cerró un flujo para una prueba antes de preguntar nada.</translation>
    </message>
    <message>
        <source>The peer asked for two proofs on one stream; a stream carries one question.</source>
        <translation>El par pidió dos pruebas en un flujo; un flujo lleva una pregunta.</translation>
    </message>
    <message>
        <source>What the peer says of what it runs cannot be read; its program is faulty.</source>
        <translation>Lo que el par dice de su programa no se puede leer; su programa es defectuoso.</translation>
    </message>
    <message>
        <source>The peer&apos;s signature does not hold for what we asked; it may not have the identity key at hand.</source>
        <translation>La firma del par no vale para lo que preguntamos; quizá no tiene la clave de identidad a mano.</translation>
    </message>
    <message>
        <source>The peer proved another identity than the one that it connected with.</source>
        <translation>El par probó otra identidad que aquella con la que se conectó.</translation>
    </message>
    <message>
        <source>The peer says that its computer is hardened less than we ask for.</source>
        <translation>El par dice que su equipo está menos endurecido de lo que pedimos.</translation>
    </message>
    <message>
        <source>No device speaks for the peer&apos;s key: it may lie in a file, or have been copied.</source>
        <translation>Ningún dispositivo responde por la clave del par: puede estar en un archivo o haber sido copiada.</translation>
    </message>
    <message>
        <source>The peer says that it runs a build that is not in the list of known builds.</source>
        <translation>El par dice que ejecuta una compilación que no está en la lista de las conocidas.</translation>
    </message>
    <message>
        <source>A device speaks for the peer&apos;s key, of a family that we cannot judge.</source>
        <translation>Un dispositivo responde por la clave del par, de una familia que no sabemos juzgar.</translation>
    </message>
    <message>
        <source>The consents of old and new key are past their end: both have to sign once more, in a new campaign.</source>
        <translation>Los consentimientos de la clave antigua y de la nueva han caducado: ambas deben firmar otra vez, en una campaña nueva.</translation>
    </message>
    <message>
        <source>This is a part of another campaign: begun at another time, for other keys or in other words.</source>
        <translation>Es una parte de otra campaña: comenzada en otro momento, para otras claves o con otras palabras.</translation>
    </message>
    <message>
        <source>The network was not joined because its number is not one for joined networks; choose one from 1 to 999999.</source>
        <translation>No se entró en la red porque su número no es de los que llevan las redes en las que se entra; elija uno del 1 al 999999.</translation>
    </message>
    <message>
        <source>It was not done because nobody put a name to it; say which operator asks for it.</source>
        <translation>No se hizo porque nadie responde de ello con su nombre; indique qué operador lo pide.</translation>
    </message>
    <message>
        <source>The search was not made because cause: takes the number that an event has in its run; correct it.</source>
        <translation>No se buscó porque cause: lleva el número que un evento tiene en su ejecución; corríjalo.</translation>
    </message>
    <message>
        <source>It was refused because the connections from its neighbourhood of addresses hold as much memory as they may.</source>
        <translation>Se rechazó porque las conexiones de su vecindad de direcciones ocupan toda la memoria permitida.</translation>
    </message>
    <message>
        <source>A stream was refused because the peers of one neighbourhood of addresses have as many open as they may.</source>
        <translation>Se rechazó un flujo porque los pares de una misma vecindad de direcciones tienen abiertos tantos como se permite.</translation>
    </message>
    <message>
        <source>A connection was refused because those that are not yet authenticated hold as much memory as they may; this suggests a flood.</source>
        <translation>Se rechazó una conexión porque las que aún no están autenticadas ocupan toda la memoria permitida; esto sugiere una inundación.</translation>
    </message>
    <message>
        <source>A stream was ended because those of its protocol hold as much memory as they may; look who uses it.</source>
        <translation>Se terminó un flujo porque los de su protocolo ocupan toda la memoria permitida; vea quién lo usa.</translation>
    </message>
    <message>
        <source>It asked for more than a limit allows it alone, second after second.</source>
        <translation>Pidió segundo tras segundo más de lo que un límite le permite a él solo.</translation>
    </message>
    <message>
        <source>A record stands behind the last.</source>
        <translation>Hay una entrada después de la última.</translation>
    </message>
    <message>
        <source>A number, time, text or key of the record is missing or outside its bounds.</source>
        <translation>Un número, una hora, un texto o una clave de la entrada falta o está fuera de sus límites.</translation>
    </message>
    <message>
        <source>The script on record cannot work; no ceremony is held by it.</source>
        <translation>El guion que consta no puede funcionar; con él no se celebra ninguna ceremonia.</translation>
    </message>
    <message>
        <source>A signature does not hold: the record was altered, or is of a rehearsal.</source>
        <translation>Una firma no es válida: la entrada fue alterada o es de un ensayo.</translation>
    </message>
    <message>
        <source>The record before is another one than this one was written after.</source>
        <translation>La entrada anterior no es aquella tras la que se escribió esta.</translation>
    </message>
    <message>
        <source>The step went otherwise than the script expects, and nobody wrote why that was accepted.</source>
        <translation>El paso no salió como espera el guion, y nadie escribió por qué se aceptó.</translation>
    </message>
    <message>
        <source>This is no transcript of a ceremony: it cannot be read, or holds what is not known here.</source>
        <translation>Esto no es el acta de una ceremonia: no se puede leer o contiene algo que aquí no se conoce.</translation>
    </message>
    <message>
        <source>The run is locked until a rehearsal of exactly this script went through without exception.</source>
        <translation>La ceremonia real está bloqueada hasta que un ensayo de exactamente este guion termine sin excepciones.</translation>
    </message>
    <message>
        <source>It belongs to another script, if only by one byte.</source>
        <translation>Pertenece a otro guion, aunque solo difiera en un byte.</translation>
    </message>
    <message>
        <source>Somebody whose token was there did not sign.</source>
        <translation>Alguien cuyo token estaba presente no firmó.</translation>
    </message>
    <message>
        <source>A key signed that has no part in this record.</source>
        <translation>Firmó una clave que no participa en esta entrada.</translation>
    </message>
    <message>
        <source>The record says that it was made before the one before it.</source>
        <translation>La entrada dice haberse hecho antes que la que la precede.</translation>
    </message>
    <message>
        <source>The transcript or a record of it is larger than any may be.</source>
        <translation>El acta o una de sus entradas es mayor de lo permitido.</translation>
    </message>
    <message>
        <source>Somebody who has to confirm this step did not.</source>
        <translation>Alguien que debe confirmar este paso no lo hizo.</translation>
    </message>
    <message>
        <source>The ceremony is not at its end, or the end of its transcript was cut off.</source>
        <translation>La ceremonia no ha llegado a su fin, o se cortó el final de su acta.</translation>
    </message>
    <message>
        <source>The record is of a kind that this version does not know.</source>
        <translation>La entrada es de un tipo que esta versión no conoce.</translation>
    </message>
    <message>
        <source>The key that was read back is not the one that was made, or one that is there was made again.</source>
        <translation>La clave releída no es la que se creó, o se volvió a crear una que ya existe.</translation>
    </message>
    <message>
        <source>Records of a rehearsal and of a run are mixed.</source>
        <translation>Se mezclan entradas de un ensayo y de una ceremonia real.</translation>
    </message>
    <message>
        <source>A step of this kind cannot have this outcome.</source>
        <translation>Un paso de este tipo no puede tener este resultado.</translation>
    </message>
    <message>
        <source>The last record counts otherwise than the transcript before it.</source>
        <translation>La cuenta de la última entrada no cuadra con el acta que la precede.</translation>
    </message>
    <message>
        <source>A record is missing, repeated or out of order.</source>
        <translation>Una entrada falta, está repetida o está desordenada.</translation>
    </message>
    <message>
        <source>Another step, or another kind of record, is due here.</source>
        <translation>Aquí corresponde otro paso u otro tipo de entrada.</translation>
    </message>
    <message>
        <source>The ceremony was left; it stands where it was and can be taken up again.</source>
        <translation>Se salió de la ceremonia; sigue donde estaba y se puede reanudar.</translation>
    </message>
    <message>
        <source>Nobody gave the PIN or the passphrase, so nothing was done.</source>
        <translation>Nadie dio el PIN o la frase de contraseña, así que no se hizo nada.</translation>
    </message>
    <message>
        <source>The threshold cannot be met by these people and their tokens.</source>
        <translation>Estas personas y sus tokens no pueden alcanzar el umbral.</translation>
    </message>
    <message>
        <source>The value is of another type than asked for, or outside its bounds.</source>
        <translation>El valor no es del tipo pedido o está fuera de sus límites.</translation>
    </message>
    <message>
        <source>The key is used after it was destroyed.</source>
        <translation>La clave se usa después de destruirla.</translation>
    </message>
    <message>
        <source>There is a key of this name in the token already.</source>
        <translation>Ya hay en el token una clave con este nombre.</translation>
    </message>
    <message>
        <source>It cannot be read as TOML in UTF-8, or is larger than any script may be.</source>
        <translation>No se puede leer como TOML en UTF-8, o es mayor de lo permitido para un guion.</translation>
    </message>
    <message>
        <source>A field that it needs is missing.</source>
        <translation>Falta un campo necesario.</translation>
    </message>
    <message>
        <source>The token of this participant signs no record of the transcript.</source>
        <translation>El token de este participante no firma ninguna entrada del acta.</translation>
    </message>
    <message>
        <source>The step cannot be undone and names no branch to leave the ceremony by.</source>
        <translation>El paso no se puede deshacer y no indica ninguna rama para abandonar la ceremonia.</translation>
    </message>
    <message>
        <source>The key is used before it is made.</source>
        <translation>La clave se usa antes de crearla.</translation>
    </message>
    <message>
        <source>Exactly one role is the operator.</source>
        <translation>Un rol, y solo uno, debe ser el operador.</translation>
    </message>
    <message>
        <source>There is no step, so there is nothing to hold.</source>
        <translation>No hay ningún paso, así que no hay nada que celebrar.</translation>
    </message>
    <message>
        <source>Whoever takes part signs the transcript and needs a token with a key for that.</source>
        <translation>Quien participa firma el acta y para ello necesita un token con una clave.</translation>
    </message>
    <message>
        <source>At least one role is a witness.</source>
        <translation>Al menos un rol debe ser testigo.</translation>
    </message>
    <message>
        <source>The token is not where the step needs it: in the computer, or out of it.</source>
        <translation>El token no está donde el paso lo necesita: en el equipo o fuera de él.</translation>
    </message>
    <message>
        <source>The key is relied on without having been read back.</source>
        <translation>Se confía en la clave sin haberla releído.</translation>
    </message>
    <message>
        <source>The token is used before it is initialised.</source>
        <translation>El token se usa antes de inicializarlo.</translation>
    </message>
    <message>
        <source>Two people are needed and there is only one.</source>
        <translation>Hacen falta dos personas y solo hay una.</translation>
    </message>
    <message>
        <source>The name is taken already; each stands for one thing.</source>
        <translation>El nombre ya está en uso; cada uno designa una sola cosa.</translation>
    </message>
    <message>
        <source>One token is in two roles: two signatures of it would be those of one.</source>
        <translation>Un token está en dos roles: sus dos firmas serían de uno solo.</translation>
    </message>
    <message>
        <source>The token is used after it was physically destroyed.</source>
        <translation>El token se usa después de destruirlo físicamente.</translation>
    </message>
    <message>
        <source>The token of the operator or of a witness cannot sign the record of this step.</source>
        <translation>El token del operador o de un testigo no puede firmar la entrada de este paso.</translation>
    </message>
    <message>
        <source>The bindings say nothing of it.</source>
        <translation>Las asignaciones no dicen nada al respecto.</translation>
    </message>
    <message>
        <source>No step can do that: there is no such action.</source>
        <translation>Ningún paso puede hacer eso: esa acción no existe.</translation>
    </message>
    <message>
        <source>No branch of the script has this name.</source>
        <translation>Ninguna rama del guion se llama así.</translation>
    </message>
    <message>
        <source>The field is not known here: it would be overlooked.</source>
        <translation>Este campo no se conoce aquí: se pasaría por alto.</translation>
    </message>
    <message>
        <source>The script has neither a role nor a token of this name.</source>
        <translation>El guion no tiene ningún rol ni token con este nombre.</translation>
    </message>
    <message>
        <source>No role of the script has this name.</source>
        <translation>Ningún rol del guion se llama así.</translation>
    </message>
    <message>
        <source>No token of the script has this name.</source>
        <translation>Ningún token del guion se llama así.</translation>
    </message>
    <message>
        <source>No step leads here, so it would never be taken.</source>
        <translation>Ningún paso lleva aquí, así que nunca se tomaría.</translation>
    </message>
    <message>
        <source>A step of this kind cannot end like that.</source>
        <translation>Un paso de este tipo no puede terminar así.</translation>
    </message>
    <message>
        <source>All frames are there, and together they are not the file that was sent.</source>
        <translation>Están todos los fotogramas, pero juntos no forman el archivo que se envió.</translation>
    </message>
    <message>
        <source>What the picture shows is no frame of a file.</source>
        <translation>Lo que muestra la imagen no es un fotograma de un archivo.</translation>
    </message>
    <message>
        <source>Frames are missing: show these once more.</source>
        <translation>Faltan fotogramas: muestre estos otra vez.</translation>
    </message>
    <message>
        <source>The pictures show frames of more than one file: keep them apart.</source>
        <translation>Las imágenes muestran fotogramas de más de un archivo: sepárelas.</translation>
    </message>
    <message>
        <source>No frame was found in the pictures; they must be whole and not too blurred.</source>
        <translation>No se halló ningún fotograma en las imágenes; deben estar completas y no demasiado borrosas.</translation>
    </message>
    <message>
        <source>The picture is no PNG, or larger than is read here.</source>
        <translation>La imagen no es un PNG, o es mayor de lo que aquí se lee.</translation>
    </message>
    <message>
        <source>The file is empty, or larger than fits into frames.</source>
        <translation>El archivo está vacío o no cabe en los fotogramas.</translation>
    </message>
</context>
<context>
    <name>vedette::lab::Meanings</name>
    <message>
        <source>of all lookups did not find what had been published</source>
        <translation>de todas las búsquedas no encontraron lo que se había publicado</translation>
    </message>
    <message>
        <source>of the lookups of the besieged key did not find what had been published</source>
        <translation>de las búsquedas de la clave asediada no encontraron lo que se había publicado</translation>
    </message>
    <message>
        <source>of the lookups of those who know a hijacked bootnode did not find what had been published</source>
        <translation>de las búsquedas de quienes conocen un nodo de arranque secuestrado no encontraron lo que se había publicado</translation>
    </message>
    <message>
        <source>of the ties across the cut were still missing when the network had long been whole again</source>
        <translation>de los vínculos a través del corte seguían faltando cuando la red llevaba mucho tiempo entera de nuevo</translation>
    </message>
    <message>
        <source>of the tasks asked during the storm failed</source>
        <translation>de las tareas pedidas durante la tormenta fallaron</translation>
    </message>
    <message>
        <source>of the honest dials to the flooded bootnodes failed</source>
        <translation>de los marcados honestos a los nodos de arranque inundados fallaron</translation>
    </message>
    <message>
        <source>of what the censored author had to say did not reach who should hear it</source>
        <translation>de lo que el autor censurado tenía que decir no llegó a quien debía oírlo</translation>
    </message>
    <message>
        <source>of the notices did not reach the surrounded member</source>
        <translation>de los avisos no llegaron al miembro rodeado</translation>
    </message>
    <message>
        <source>of the messages that members heard were spam</source>
        <translation>de los mensajes que oyeron los miembros eran spam</translation>
    </message>
    <message>
        <source>of the tasks for the replaced services were answered by an impostor</source>
        <translation>de las tareas para los servicios sustituidos fueron respondidas por un impostor</translation>
    </message>
    <message>
        <source>of all tasks failed</source>
        <translation>de todas las tareas fallaron</translation>
    </message>
    <message>
        <source>of the services of other owners were taken over</source>
        <translation>de los servicios de otros propietarios fueron tomados</translation>
    </message>
    <message>
        <source>of the tasks for such services were answered falsely, or by nobody who was trusted</source>
        <translation>de las tareas para tales servicios se respondieron en falso, o por nadie de confianza</translation>
    </message>
</context>
<context>
    <name>vedette::lab::Scenarios</name>
    <message>
        <source>Two of six bootnodes fall to a coalition, and who comes in by them comes into its network.</source>
        <translation>Dos de seis nodos de arranque caen en manos de una coalición, y quien entra por ellos acaba en la red de esta.</translation>
    </message>
    <message>
        <source>Peers surround one orchestrator in the mesh and pass on nothing of what it says.</source>
        <translation>Unos pares rodean a un orquestador en la malla y no transmiten nada de lo que dice.</translation>
    </message>
    <message>
        <source>A faulty update: agents fail and return for ten minutes. Nobody attacks.</source>
        <translation>Una actualización defectuosa: los agentes fallan y vuelven durante diez minutos. Nadie ataca.</translation>
    </message>
    <message>
        <source>Identities made to lie around one key of the DHT take in what is published under it, and deny it.</source>
        <translation>Identidades creadas para situarse alrededor de una clave de la DHT reciben lo que se publica bajo ella y lo niegan.</translation>
    </message>
    <message>
        <source>A member that restarts finds itself surrounded, and hears nothing of what the others say.</source>
        <translation>Un miembro que se reinicia se ve rodeado y no oye nada de lo que dicen los demás.</translation>
    </message>
    <message>
        <source>Hosts from three networks open connections to bootnodes and say nothing, until nobody else gets in.</source>
        <translation>Equipos de tres redes abren conexiones a los nodos de arranque y no dicen nada, hasta que nadie más puede entrar.</translation>
    </message>
    <message>
        <source>Strangers join the mesh of the notices and drown them.</source>
        <translation>Unos desconocidos entran en la malla de los avisos y los ahogan.</translation>
    </message>
    <message>
        <source>Services fail and whoever rents their addresses next answers in their place, with another key.</source>
        <translation>Unos servicios fallan, y quien alquila después sus direcciones responde en su lugar con otra clave.</translation>
    </message>
    <message>
        <source>Four of six regions lose the others for five minutes; does the network find together again?</source>
        <translation>Cuatro de seis regiones pierden a las demás durante cinco minutos; ¿vuelve a unirse la red?</translation>
    </message>
    <message>
        <source>A day of a fleet at work: agents come and go, two flash crowds, no attack.</source>
        <translation>Un día de una flota trabajando: agentes que van y vienen, dos avalanchas repentinas, ningún ataque.</translation>
    </message>
    <message>
        <source>Agents in other hands say a little more than they should, and never fast.</source>
        <translation>Unos agentes en manos ajenas dicen algo más de lo que deberían, y nunca deprisa.</translation>
    </message>
    <message>
        <source>Scores of identities from two networks crowd into every routing table and take in what is published.</source>
        <translation>Decenas de identidades de dos redes se agolpan en todas las tablas de enrutamiento y reciben lo que se publica.</translation>
    </message>
    <message>
        <source>One agent falls and passes on an order that takes over whoever carries it out.</source>
        <translation>Un agente cae y transmite una orden que toma el control de quien la cumple.</translation>
    </message>
    <message>
        <source>Services in other hands answer as before, but now and then falsely: nobody who asks can tell.</source>
        <translation>Servicios en otras manos responden como antes, pero a veces en falso: quien pregunta no lo nota.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Actions</name>
    <message>
        <source>join network</source>
        <translation>unirse a la red</translation>
    </message>
    <message>
        <source>leave network</source>
        <translation>salir de la red</translation>
    </message>
    <message>
        <source>listen on</source>
        <translation>escuchar en</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cerrar</translation>
    </message>
    <message>
        <source>dial</source>
        <translation>marcar</translation>
    </message>
    <message>
        <source>dial peer</source>
        <translation>marcar el par</translation>
    </message>
    <message>
        <source>disconnect</source>
        <translation>desconectar</translation>
    </message>
    <message>
        <source>keep connection</source>
        <translation>conservar la conexión</translation>
    </message>
    <message>
        <source>release connection</source>
        <translation>liberar la conexión</translation>
    </message>
    <message>
        <source>run task</source>
        <translation>ejecutar la tarea</translation>
    </message>
    <message>
        <source>renew connection keys</source>
        <translation>renovar las claves de conexión</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>stop publishing</source>
        <translation>dejar de publicar</translation>
    </message>
    <message>
        <source>subscribe to</source>
        <translation>suscribirse a</translation>
    </message>
    <message>
        <source>unsubscribe from</source>
        <translation>cancelar la suscripción a</translation>
    </message>
    <message>
        <source>publish on</source>
        <translation>publicar en</translation>
    </message>
    <message>
        <source>block peer</source>
        <translation>bloquear el par</translation>
    </message>
    <message>
        <source>unblock peer</source>
        <translation>desbloquear el par</translation>
    </message>
    <message>
        <source>examine</source>
        <translation>examinar</translation>
    </message>
    <message>
        <source>end examination by</source>
        <translation>terminar el examen de</translation>
    </message>
    <message>
        <source>initialise</source>
        <translation>inicializar</translation>
    </message>
    <message>
        <source>set a PIN of</source>
        <translation>fijar un PIN de</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>crear</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>destruir</translation>
    </message>
    <message>
        <source>sign on trial with</source>
        <translation>firmar de prueba con</translation>
    </message>
    <message>
        <source>put policy in force:</source>
        <translation>poner en vigor la política:</translation>
    </message>
    <message>
        <source>compare with proposal:</source>
        <translation>comparar con la propuesta:</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>reconocer</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>abrir de nuevo</translation>
    </message>
    <message>
        <source>give</source>
        <translation>dar</translation>
    </message>
    <message>
        <source>comment on</source>
        <translation>comentar</translation>
    </message>
    <message>
        <source>withdraw from</source>
        <translation>retirar de</translation>
    </message>
    <message>
        <source>suppress</source>
        <translation>suprimir</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>levantar</translation>
    </message>
    <message>
        <source>open incident</source>
        <translation>abrir incidente</translation>
    </message>
    <message>
        <source>dissolve</source>
        <translation>disolver</translation>
    </message>
    <message>
        <source>add to</source>
        <translation>añadir a</translation>
    </message>
    <message>
        <source>remove from</source>
        <translation>quitar de</translation>
    </message>
    <message>
        <source>set the tier of</source>
        <translation>fijar el nivel de</translation>
    </message>
    <message>
        <source>have the device prove</source>
        <translation>hacer que el dispositivo pruebe</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertActions</name>
    <message>
        <source>Acknowledge…</source>
        <translation>Reconocer…</translation>
    </message>
    <message>
        <source>Take note of it for a time; it comes back when the evidence grows. (A)</source>
        <translation>Tomar nota por un tiempo; vuelve cuando crecen las pruebas. (A)</translation>
    </message>
    <message>
        <source>Suppress…</source>
        <translation>Suprimir…</translation>
    </message>
    <message>
        <source>Hide what this rule finds, here or everywhere, until a time. (S)</source>
        <translation>Ocultar lo que encuentra esta regla, aquí o en todas partes, hasta una hora. (S)</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Escalar…</translation>
    </message>
    <message>
        <source>Make it part of an incident. (E)</source>
        <translation>Hacerla parte de un incidente. (E)</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Dar a…</translation>
    </message>
    <message>
        <source>Say who looks after it. (O)</source>
        <translation>Decir quién se ocupa. (O)</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Comentar…</translation>
    </message>
    <message>
        <source>Write down what was found out. (C)</source>
        <translation>Anotar lo que se averiguó. (C)</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Cerrar…</translation>
    </message>
    <message>
        <source>It is dealt with; it comes back when it is found again. (X)</source>
        <translation>Está resuelta; vuelve cuando se encuentra de nuevo. (X)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>Take back an acknowledgement, a suppression or a closing. (R)</source>
        <translation>Anular un reconocimiento, una supresión o un cierre. (R)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts</source>
        <translation>
            <numerusform>%Ln alerta</numerusform>
            <numerusform>%Ln alertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge %1</source>
        <translation>Reconocer %1</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Reconocer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>For whoever comes next</source>
        <translation>Para quien venga después</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Durante</translation>
    </message>
    <message>
        <source>Until the evidence grows</source>
        <translation>Hasta que crezcan las pruebas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts leave the open ones.</source>
        <translation>
            <numerusform>%Ln alerta sale de las abiertas.</numerusform>
            <numerusform>%Ln alertas salen de las abiertas.</numerusform>
        </translation>
    </message>
    <message>
        <source>They come back when the evidence grows.</source>
        <translation>Vuelven cuando crecen las pruebas.</translation>
    </message>
    <message>
        <source>They come back at %1, or when the evidence grows.</source>
        <translation>Vuelven a las %1, o cuando crecen las pruebas.</translation>
    </message>
    <message>
        <source>%1 %2 Growing is: graver, twice the value, twice the peers, or twice as many findings. Undo takes it back.</source>
        <translation>%1 %2 Crecer es: más grave, el doble del valor, de los pares o de los hallazgos. Deshacer lo anula.</translation>
    </message>
    <message>
        <source>Acknowledging %1</source>
        <translation>Reconocimiento de %1</translation>
    </message>
    <message>
        <source>Only about %1</source>
        <translation>Solo sobre %1</translation>
    </message>
    <message>
        <source>All of this rule in %1</source>
        <translation>Todo lo de esta regla en %1</translation>
    </message>
    <message>
        <source>All of this rule everywhere</source>
        <translation>Todo lo de esta regla en todas partes</translation>
    </message>
    <message>
        <source>Suppress what the rule of %1 finds</source>
        <translation>Suprimir lo que encuentra la regla de %1</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>Suprimir</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>%1 What is found until %2 is counted, but does not call for you. Undo takes it back.</source>
        <translation>%1 Lo que se encuentre hasta %2 se cuenta, pero no le llama. Deshacer lo anula.</translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln alerts now.</source>
        <translation>
            <numerusform>Oculta ahora %Ln alerta.</numerusform>
            <numerusform>Oculta ahora %Ln alertas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suppressing %1</source>
        <translation>Supresión de %1</translation>
    </message>
    <message>
        <source>A new incident</source>
        <translation>Un incidente nuevo</translation>
    </message>
    <message>
        <source>Escalate %1</source>
        <translation>Escalar %1</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Escalar</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts become part of it and stay as they are. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln alerta pasa a ser parte de él y queda como está. Deshacer lo anula.</numerusform>
            <numerusform>%Ln alertas pasan a ser parte de él y quedan como están. Deshacer lo anula.</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalating %1</source>
        <translation>Escalada de %1</translation>
    </message>
    <message>
        <source>Who looks after %1?</source>
        <translation>¿Quién se ocupa de %1?</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Dar</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Giving away %1</source>
        <translation>Entrega de %1</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>Comentar %1</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Commenting on %1</source>
        <translation>Comentario sobre %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Cerrar %1</translation>
    </message>
    <message>
        <source>Close the alert</source>
        <translation>Cerrar la alerta</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>What it was, in one sentence</source>
        <translation>Qué fue, en una frase</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts are dealt with. They come back when they are found again. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln alerta queda resuelta. Vuelve cuando se encuentra de nuevo. Deshacer lo anula.</numerusform>
            <numerusform>%Ln alertas quedan resueltas. Vuelven cuando se encuentran de nuevo. Deshacer lo anula.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>Cierre de %1</translation>
    </message>
    <message>
        <source>Opening %1 again</source>
        <translation>Reapertura de %1</translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln peers…</source>
        <translation>
            <numerusform>Bloquear %Ln par…</numerusform>
            <numerusform>Bloquear %Ln pares…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln peers…</source>
        <translation>
            <numerusform>Desconectar %Ln par…</numerusform>
            <numerusform>Desconectar %Ln pares…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Examine %Ln peers</source>
        <translation>
            <numerusform>Examinar %Ln par</numerusform>
            <numerusform>Examinar %Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsubscribe from the topic…</source>
        <translation>Cancelar la suscripción al tema…</translation>
    </message>
    <message>
        <source>Renew the connection keys…</source>
        <translation>Renovar las claves de conexión…</translation>
    </message>
    <message>
        <source>Unsubscribe from %1</source>
        <translation>Cancelar la suscripción a %1</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Cancelar la suscripción</translation>
    </message>
    <message>
        <source>Unsubscribing from %1</source>
        <translation>Cancelación de la suscripción a %1</translation>
    </message>
    <message>
        <source>Renew the connection keys</source>
        <translation>Renovar las claves de conexión</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renovar</translation>
    </message>
    <message>
        <source>Renewing the connection keys</source>
        <translation>Renovación de las claves de conexión</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln par</numerusform>
            <numerusform>%Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloquear %1</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>Hasta que lo anule</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>hasta que lo anule</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>%1 %2 Undo brings back what was before, but not the connections.</source>
        <translation>%1 %2 Deshacer restablece lo de antes, pero no las conexiones.</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now.</source>
        <translation>
            <numerusform>Cierra ahora %Ln conexión.</numerusform>
            <numerusform>Cierra ahora %Ln conexiones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuses %Ln peers %1, also after a restart.</source>
        <translation>
            <numerusform>Rechaza %Ln par %1, también tras un reinicio.</numerusform>
            <numerusform>Rechaza %Ln pares %1, también tras un reinicio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocking %1</source>
        <translation>Bloqueo de %1</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>Desconectar %1</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>No connection to them is open.</source>
        <translation>No hay ninguna conexión abierta con ellos.</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now. They may come back; this cannot be undone.</source>
        <translation>
            <numerusform>Cierra ahora %Ln conexión. Puede volver; esto no se puede deshacer.</numerusform>
            <numerusform>Cierra ahora %Ln conexiones. Pueden volver; esto no se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>Desconexión de %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertFacts</name>
    <message>
        <source>Critical</source>
        <translation>Crítica</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>tema %1</translation>
    </message>
    <message>
        <source>this node</source>
        <translation>este nodo</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertHerald</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln abierta</numerusform>
            <numerusform>%Ln abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln others are open.</source>
        <translation>
            <numerusform>%Ln más está abierta.</numerusform>
            <numerusform>%Ln más están abiertas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertPage</name>
    <message>
        <source>Choose an alert to see why it was raised and what can be done.</source>
        <translation>Seleccione una alerta para ver por qué surgió y qué se puede hacer.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Qué se puede hacer</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>Se le parece</translation>
    </message>
    <message>
        <source>same peers, or the same subject</source>
        <translation>los mismos pares o el mismo objeto</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Qué le ocurrió</translation>
    </message>
    <message>
        <source>Peers concerned</source>
        <translation>Pares afectados</translation>
    </message>
    <message>
        <source>Alerts that look alike</source>
        <translation>Alertas que se le parecen</translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>Mostrar los eventos</translation>
    </message>
    <message>
        <source>Go to that moment</source>
        <translation>Ir a ese momento</translation>
    </message>
    <message>
        <source>Show the events of the first evidence</source>
        <translation>Mostrar los eventos de la primera prueba</translation>
    </message>
    <message>
        <source>Show the events of the worst evidence</source>
        <translation>Mostrar los eventos de la peor prueba</translation>
    </message>
    <message>
        <source>Go to the moment of the first evidence</source>
        <translation>Ir al momento de la primera prueba</translation>
    </message>
    <message>
        <source>Go to the moment of the worst evidence</source>
        <translation>Ir al momento de la peor prueba</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Responsable: %1</translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Parte de %1</translation>
    </message>
    <message>
        <source>When it was raised was before what the log still has.</source>
        <translation>Surgió antes de lo que el registro aún conserva.</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>From how far the value is beyond the limit, and what the rule can prove at best.</source>
        <translation>Según cuánto supera el valor el límite, y lo que la regla puede probar como mucho.</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Técnica</translation>
    </message>
    <message>
        <source>Of MITRE ATT&amp;CK, or of attacks on peer-to-peer networks, which ATT&amp;CK lacks.</source>
        <translation>De MITRE ATT&amp;CK, o de ataques a redes entre pares, que faltan en ATT&amp;CK.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln vez</numerusform>
            <numerusform>%Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Equal findings are one alert.</source>
        <translation>Los hallazgos iguales son una sola alerta.</translation>
    </message>
    <message>
        <source>First, %1.</source>
        <translation>Primera, %1.</translation>
    </message>
    <message>
        <source>Worst, %1.</source>
        <translation>Peor, %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Surgida</translation>
    </message>
    <message>
        <source>by operator %1</source>
        <translation>por el operador %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertQuery</name>
    <message>
        <source>“%1” means nothing here.</source>
        <translation>«%1» no significa nada aquí.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertWords</name>
    <message>
        <source>Connections from there</source>
        <translation>Conexiones desde allí</translation>
    </message>
    <message>
        <source>Refusals, by their weight</source>
        <translation>Rechazos, según su peso</translation>
    </message>
    <message>
        <source>New identities there</source>
        <translation>Identidades nuevas allí</translation>
    </message>
    <message>
        <source>Likelier with intruders, in powers of ten</source>
        <translation>Más probable con intrusos, en potencias de diez</translation>
    </message>
    <message>
        <source>Share of the routing table</source>
        <translation>Proporción de la tabla de enrutamiento</translation>
    </message>
    <message>
        <source>Pairs of bootnodes that disagree</source>
        <translation>Parejas de nodos de arranque en desacuerdo</translation>
    </message>
    <message>
        <source>Answers with another key</source>
        <translation>Respuestas con otra clave</translation>
    </message>
    <message>
        <source>Changes from one network to another</source>
        <translation>Cambios de una red a otra</translation>
    </message>
    <message>
        <source>Share of the connections</source>
        <translation>Proporción de las conexiones</translation>
    </message>
    <message>
        <source>Messages that were refused</source>
        <translation>Mensajes rechazados</translation>
    </message>
    <message>
        <source>Share of the mesh</source>
        <translation>Proporción de la malla</translation>
    </message>
    <message>
        <source>Peers whose score fell below zero</source>
        <translation>Pares cuya puntuación cayó bajo cero</translation>
    </message>
    <message>
        <source>Breaches of protocols</source>
        <translation>Infracciones de protocolos</translation>
    </message>
    <message>
        <source>Tasks that failed</source>
        <translation>Tareas fallidas</translation>
    </message>
    <message>
        <source>Lookups that failed</source>
        <translation>Búsquedas fallidas</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Reconocida</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Suprimida</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>%1: %2. An alarm begins at %3.</source>
        <translation>%1: %2. La alarma empieza en %3.</translation>
    </message>
    <message>
        <source>Usual before: %1.</source>
        <translation>Habitual antes: %1.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vistos</translation>
    </message>
    <message>
        <source>Usual before</source>
        <translation>Habitual antes</translation>
    </message>
    <message>
        <source>Of the same, in the time before.</source>
        <translation>De lo mismo, en el tiempo anterior.</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identidades</translation>
    </message>
    <message>
        <source>Small networks</source>
        <translation>Redes pequeñas</translation>
    </message>
    <message>
        <source>Different ones: /24 of IPv4, /56 of IPv6.</source>
        <translation>Distintas: /24 de IPv4, /56 de IPv6.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>Contado durante</translation>
    </message>
    <message>
        <source>The window of time, or that in which a count loses half of itself.</source>
        <translation>La ventana de tiempo, o aquella en que la cuenta pierde la mitad.</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Tamaño de la red</translation>
    </message>
    <message>
        <source>In peers, as lookups let guess.</source>
        <translation>En pares, según dejan suponer las búsquedas.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>One in ten to that power by chance.</source>
        <translation>Una entre diez elevado a ese valor por azar.</translation>
    </message>
    <message>
        <source>Closed %1: %2</source>
        <translation>Cerrada %1: %2</translation>
    </message>
    <message>
        <source>Acknowledged until the evidence grows: %1</source>
        <translation>Reconocida hasta que crezcan las pruebas: %1</translation>
    </message>
    <message>
        <source>Acknowledged until %1: %2</source>
        <translation>Reconocida hasta %1: %2</translation>
    </message>
    <message>
        <source>Grew</source>
        <translation>Creció</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Volvió</translation>
    </message>
    <message>
        <source>Acknowledgement ended</source>
        <translation>Terminó el reconocimiento</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Abierta de nuevo</translation>
    </message>
    <message>
        <source>Given to somebody</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Comentada</translation>
    </message>
    <message>
        <source>Comment withdrawn</source>
        <translation>Comentario retirado</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Técnica</translation>
    </message>
    <message>
        <source>First evidence</source>
        <translation>Primera prueba</translation>
    </message>
    <message>
        <source>Worst evidence</source>
        <translation>Peor prueba</translation>
    </message>
    <message>
        <source>Peers concerned: %1</source>
        <translation>Pares afectados: %1</translation>
    </message>
    <message>
        <source>Attempts that the policy refused</source>
        <translation>Intentos que la política rechazó</translation>
    </message>
    <message>
        <source>Wrong answers to what we knew</source>
        <translation>Respuestas falsas a lo que sabíamos</translation>
    </message>
    <message>
        <source>Proofs that were none</source>
        <translation>Pruebas que no lo eran</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertsModel</name>
    <message>
        <source>%1, in I-%2</source>
        <translation>%1, en I-%2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertsView</name>
    <message>
        <source>Open %1</source>
        <translation>Abiertas %1</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>Reconocidas %1</translation>
    </message>
    <message>
        <source>Suppressed %1</source>
        <translation>Suprimidas %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Cerradas %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Todas %1</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Qué alertas</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>The chosen alert</source>
        <translation>La alerta seleccionada</translation>
    </message>
    <message>
        <source>Next alert</source>
        <translation>Alerta siguiente</translation>
    </message>
    <message>
        <source>Previous alert</source>
        <translation>Alerta anterior</translation>
    </message>
    <message>
        <source>Read the alert</source>
        <translation>Leer la alerta</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>Deshacer lo último</translation>
    </message>
    <message>
        <source>Copy the alert as Markdown</source>
        <translation>Copiar la alerta como Markdown</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln alerts</source>
        <translation>
            <numerusform>%1 de %Ln alerta</numerusform>
            <numerusform>%1 de %Ln alertas</numerusform>
        </translation>
    </message>
    <message>
        <source>As the event log told them until %1; owners, comments and suppressions of then are not known. Nothing can be done here: return to live for that.</source>
        <translation>Como las contaba el registro de eventos hasta %1; los responsables, comentarios y supresiones de entonces no se conocen. Aquí no se puede hacer nada: vuelva a «en vivo» para ello.</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands: its alerts can be read, not dealt with.</source>
        <translation>Un ensayo no admite órdenes: sus alertas se pueden leer, no tratar.</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Ninguna alerta</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab; what goes wrong there stands here.</source>
        <translation>Únase a una red o inicie un ensayo en el laboratorio; lo que vaya mal allí aparece aquí.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Abrir el laboratorio</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Leyendo el registro</translation>
    </message>
    <message>
        <source>Alerts until that moment are looked for.</source>
        <translation>Se buscan las alertas hasta ese momento.</translation>
    </message>
    <message>
        <source>Nothing raised an alarm</source>
        <translation>Nada dio la alarma</translation>
    </message>
    <message>
        <source>Nothing had raised an alarm</source>
        <translation>Nada había dado la alarma</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules watch everything that happens: floods, crowded networks, eclipses, stolen identities, spam and failures. What they find stands here, the gravest first. An attack in the lab shows it.</source>
        <translation>
            <numerusform>%Ln regla vigila todo lo que ocurre: inundaciones, redes abarrotadas, eclipses, identidades robadas, spam y fallos. Lo que encuentra aparece aquí, lo más grave primero. Un ataque en el laboratorio lo muestra.</numerusform>
            <numerusform>%Ln reglas vigilan todo lo que ocurre: inundaciones, redes abarrotadas, eclipses, identidades robadas, spam y fallos. Lo que encuentran aparece aquí, lo más grave primero. Un ataque en el laboratorio lo muestra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nada le espera</translation>
    </message>
    <message>
        <source>All alerts are dealt with.</source>
        <translation>Todas las alertas están tratadas.</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Mostrar todas las alertas</translation>
    </message>
    <message>
        <source>No alert is like that</source>
        <translation>Ninguna alerta es así</translation>
    </message>
    <message>
        <source>No alert has all that the tab and the search ask for.</source>
        <translation>Ninguna alerta tiene todo lo que piden la pestaña y la búsqueda.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Técnica</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Export the alerts that are listed</source>
        <translation>Exportar las alertas de la lista</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>No se pudo escribir el archivo: %1</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Entregar el turno…</translation>
    </message>
    <message>
        <source>The last hours on one page, for those who take over. (H)</source>
        <translation>Las últimas horas en una página, para quienes toman el relevo. (H)</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Annotations</name>
    <message>
        <source>Your names and notes of peers cannot be read (%1), so none are shown and none will be kept.</source>
        <translation>Sus nombres y notas sobre los pares no se pueden leer (%1), así que no se muestra ninguno ni se guardará ninguno.</translation>
    </message>
    <message>
        <source>Your names and notes of peers were written by a later version of this program. The file is left alone, and nothing is kept in it.</source>
        <translation>Sus nombres y notas sobre los pares los escribió una versión posterior de este programa. El archivo no se toca y no se guarda nada en él.</translation>
    </message>
    <message>
        <source>Your names and notes of peers are damaged. The file was set aside as %1.</source>
        <translation>Sus nombres y notas sobre los pares están dañados. El archivo se apartó como %1.</translation>
    </message>
    <message>
        <source>Your names and notes of peers are damaged, and the file cannot be set aside; nothing is kept.</source>
        <translation>Sus nombres y notas sobre los pares están dañados y el archivo no se puede apartar; no se guarda nada.</translation>
    </message>
    <message>
        <source>Your names and notes of peers cannot be written: %1</source>
        <translation>Sus nombres y notas sobre los pares no se pueden escribir: %1</translation>
    </message>
    <message>
        <source>another program holds the file</source>
        <translation>otro programa retiene el archivo</translation>
    </message>
    <message>
        <source>another program wrote something else there</source>
        <translation>otro programa escribió allí otra cosa</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AskDialog</name>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 horas</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AskPanel</name>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>now, or 2026-01-31T08:15:00Z</source>
        <translation>ahora, o 2026-01-31T08:15:00Z</translation>
    </message>
    <message>
        <source>Add a fact</source>
        <translation>Añadir un hecho</translation>
    </message>
    <message>
        <source>Facts of the selected peer</source>
        <translation>Hechos del par seleccionado</translation>
    </message>
    <message>
        <source>What the window knows of it: tier, score, address, age of the connection. A node that decides may know more.</source>
        <translation>Lo que la ventana sabe de él: nivel, puntuación, dirección, edad de la conexión. Un nodo que decide puede saber más.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Qué lo cambiaría</translation>
    </message>
    <message>
        <source>This line tells no fact, or one that was told: %1</source>
        <translation>Esta línea no dice ningún hecho, o uno ya dicho: %1</translation>
    </message>
    <message>
        <source>That is no time: write it as 2026-01-31T08:15:00Z.</source>
        <translation>Eso no es una hora: escríbala como 2026-01-31T08:15:00Z.</translation>
    </message>
    <message>
        <source>The text does not compile: there is nothing to be asked.</source>
        <translation>El texto no compila: no hay nada que preguntar.</translation>
    </message>
    <message>
        <source>No policy is open.</source>
        <translation>No hay ninguna política abierta.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Let in to say who it is: who.peer is not known yet</source>
        <translation>Admitido para decir quién es: who.peer aún no se conoce</translation>
    </message>
    <message>
        <source>By the rule %1, line %2</source>
        <translation>Por la regla %1, línea %2</translation>
    </message>
    <message>
        <source>No rule allows it.</source>
        <translation>Ninguna regla lo permite.</translation>
    </message>
    <message>
        <source>%1. Asked for: %2, which %3.</source>
        <translation>%1. Se pide: %2, lo que %3.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>One a line, as who.segment=planners</source>
        <translation>Uno por línea, como who.segment=planners</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AttemptList</name>
    <message>
        <source>Rule, peer</source>
        <translation>Regla, par</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se conoce</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Según</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AuditView</name>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>Qué eventos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>All of the chosen event</source>
        <translation>Todo el evento seleccionado</translation>
    </message>
    <message>
        <source>Copy the chosen events</source>
        <translation>Copiar los eventos seleccionados</translation>
    </message>
    <message>
        <source>Go to that moment</source>
        <translation>Ir a ese momento</translation>
    </message>
    <message>
        <source>Only events of this peer</source>
        <translation>Solo eventos de este par</translation>
    </message>
    <message>
        <source>Only events of this kind</source>
        <translation>Solo eventos de este tipo</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab; everything that happens then is kept here.</source>
        <translation>Únase a una red o inicie un ensayo en el laboratorio; aquí se guarda todo lo que ocurra después.</translation>
    </message>
    <message>
        <source>Nothing was kept yet. Without a data folder nothing will be.</source>
        <translation>Aún no se ha guardado nada. Sin una carpeta de datos no se guardará nada.</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Ningún evento</translation>
    </message>
    <message>
        <source>Nothing of this kind happened yet.</source>
        <translation>Aún no ha ocurrido nada de este tipo.</translation>
    </message>
    <message>
        <source>No event has all that the search asks for. Fewer words find more.</source>
        <translation>Ningún evento tiene todo lo que pide la búsqueda. Con menos palabras se encuentra más.</translation>
    </message>
    <message>
        <source>%1 events and more</source>
        <translation>%1 eventos y más</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the events that are listed</source>
        <translation>Exportar los eventos de la lista</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>No se pudo escribir el archivo: %1</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>vedette::ui::BlockDialog</name>
    <message>
        <source>Block %1</source>
        <translation>Bloquear %1</translation>
    </message>
    <message>
        <source>For whoever reads the audit log</source>
        <translation>Para quien lea el registro de auditoría</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>Hasta que lo retire</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now</source>
        <translation>
            <numerusform>Cierra %Ln conexión ahora</numerusform>
            <numerusform>Cierra %Ln conexiones ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refuses %Ln peers</source>
        <translation>
            <numerusform>rechaza %Ln par</numerusform>
            <numerusform>rechaza %Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>hasta que lo retire</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>%1, %2 %3, also after a restart. Undo brings back what was before, but not the connections.</source>
        <translation>%1, %2 %3, también tras un reinicio. Deshacer recupera lo que había antes, pero no las conexiones.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::BootnodeModel</name>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>By others only</source>
        <translation>Solo por otros</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>%1, odd</source>
        <translation>%1, discrepa</translation>
    </message>
    <message>
        <source>Bootnode</source>
        <translation>Nodo de arranque</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CasePaper</name>
    <message>
        <source>operator %1</source>
        <translation>operador %1</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Closed %1, by %2: %3</source>
        <translation>Cerrado %1, por %2: %3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Conocido como</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>escrito %1</translation>
    </message>
    <message>
        <source>How to check this case</source>
        <translation>Cómo comprobar este caso</translation>
    </message>
    <message>
        <source>These pages are report.pdf of a folder. Its case.json holds the same for programs, and the SHA-256 of these pages; a record of the audit log in audit.jsonl notes the SHA-256 of case.json; and that log is a chain in which no record can be changed unseen.</source>
        <translation>Estas páginas son el report.pdf de una carpeta. Su case.json contiene lo mismo para programas, y el SHA-256 de estas páginas; un registro del registro de auditoría en audit.jsonl anota el SHA-256 de case.json; y ese registro es una cadena en la que nada puede cambiarse sin que se note.</translation>
    </message>
    <message>
        <source>On any computer, offline: %1</source>
        <translation>En cualquier ordenador, sin conexión: %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyPage</name>
    <message>
        <source>Leave the room…</source>
        <translation>Salir de la sala…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Acta</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>%1, this step %2</source>
        <translation>%1, este paso %2</translation>
    </message>
    <message>
        <source>Head: %1</source>
        <translation>Cabeza: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>due</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>later</source>
        <translation>después</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Step %1 of %2 of branch %3</source>
        <translation>Paso %1 de %2 de la rama %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Paso %1 de %2, %3</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Se espera: %1</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>The hash of the script in words, the program and the computer that it is held with.</source>
        <translation>El hash del guion en palabras, y el programa y el equipo con los que se celebra.</translation>
    </message>
    <message>
        <source>Making the room ready…</source>
        <translation>Preparando la sala…</translation>
    </message>
    <message>
        <source>Throw-away tokens are made.</source>
        <translation>Se crean tokens desechables.</translation>
    </message>
    <message>
        <source>The tokens are looked for.</source>
        <translation>Se buscan los tokens.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>%1: on throw-away tokens, nothing that is signed here counts.</source>
        <translation>%1: con tokens desechables; nada de lo que aquí se firma cuenta.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>no se puede deshacer</translation>
    </message>
    <message>
        <source>%1 of %2 have confirmed it</source>
        <translation>Confirmado por %1 de %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonySetup</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>A ceremony is held by a script: who does what with which token, in which order, and what must come of it. It is rehearsed on throw-away tokens first; the real one unlocks after a rehearsal of exactly the same bytes went through without exception. Nothing here needs a network.</source>
        <translation>Una ceremonia sigue un guion: quién hace qué con qué token, en qué orden y con qué resultado. Primero se ensaya con tokens desechables; la real se desbloquea cuando un ensayo de exactamente los mismos bytes termina sin excepciones. Nada de esto necesita una red.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Open a script…</source>
        <translation>Abrir un guion…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>A root key and its officers</source>
        <translation>Una clave raíz y sus oficiales</translation>
    </message>
    <message>
        <source>The rotation of a key</source>
        <translation>La rotación de una clave</translation>
    </message>
    <message>
        <source>Folder for what comes of it</source>
        <translation>Carpeta para los resultados</translation>
    </message>
    <message>
        <source>Bindings of this place</source>
        <translation>Asignaciones de este lugar</translation>
    </message>
    <message>
        <source>Key ledger to go on with</source>
        <translation>Registro de claves que se continúa</translation>
    </message>
    <message>
        <source>needed for the real one: which tokens and people the names mean</source>
        <translation>para la real: a qué tokens y personas se refieren los nombres</translation>
    </message>
    <message>
        <source>empty: a new ledger begins</source>
        <translation>vacío: empieza un registro nuevo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
    <message>
        <source>Whoever signs a record gives the PIN for it</source>
        <translation>Quien firma una entrada da el PIN para ella</translation>
    </message>
    <message>
        <source>Else a token stays logged in to the end.</source>
        <translation>Si no, cada token mantiene la sesión hasta el final.</translation>
    </message>
    <message>
        <source>Use up a token&apos;s last try of its PIN</source>
        <translation>Gastar el último intento de PIN de un token</translation>
    </message>
    <message>
        <source>A wrong PIN then locks the token.</source>
        <translation>Un PIN erróneo bloquea entonces el token.</translation>
    </message>
    <message>
        <source>Rehearse it</source>
        <translation>Ensayarla</translation>
    </message>
    <message>
        <source>Check a transcript…</source>
        <translation>Verificar un acta…</translation>
    </message>
    <message>
        <source>Open a script</source>
        <translation>Abrir un guion</translation>
    </message>
    <message>
        <source>Scripts (*.toml);;All files (*)</source>
        <translation>Guiones (*.toml);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save a copy of the script</source>
        <translation>Guardar una copia del guion</translation>
    </message>
    <message>
        <source>Scripts (*.toml)</source>
        <translation>Guiones (*.toml)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>No se escribió %1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (made in the room)</source>
        <translation>%1 (se crea en la sala)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Of the exact bytes of the script</source>
        <translation>De los bytes exactos del guion</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>The same hash in the PGP word list, to be read aloud</source>
        <translation>El mismo hash en la lista de palabras PGP, para leerlo en voz alta</translation>
    </message>
    <message>
        <source>Bindings: %1</source>
        <translation>Asignaciones: %1</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Lo que lo impide</translation>
    </message>
    <message>
        <source>Take the ceremony up again</source>
        <translation>Reanudar la ceremonia</translation>
    </message>
    <message>
        <source>Hold the ceremony</source>
        <translation>Celebrar la ceremonia</translation>
    </message>
    <message>
        <source>This script cannot be held: mend what speaks against it.</source>
        <translation>Este guion no se puede celebrar: corrija lo que lo impide.</translation>
    </message>
    <message>
        <source>Choose the folder that the transcript goes to.</source>
        <translation>Elija la carpeta para el acta.</translation>
    </message>
    <message>
        <source>It was rehearsed. Choose the bindings of this place to hold it.</source>
        <translation>Se ensayó. Para celebrarla, elija las asignaciones de este lugar.</translation>
    </message>
    <message>
        <source>It was rehearsed, but the bindings do not fit.</source>
        <translation>Se ensayó, pero las asignaciones no encajan.</translation>
    </message>
    <message>
        <source>It was rehearsed, and broken off behind record %1: it goes on there.</source>
        <translation>Se ensayó y se interrumpió tras la entrada %1: sigue desde ahí.</translation>
    </message>
    <message>
        <source>It was rehearsed without exception and can be held.</source>
        <translation>Se ensayó sin excepciones y se puede celebrar.</translation>
    </message>
    <message>
        <source>Rehearse it first. %1</source>
        <translation>Ensáyela primero. %1</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyView</name>
    <message>
        <source>Check a transcript…</source>
        <translation>Verificar un acta…</translation>
    </message>
    <message>
        <source>No ceremony is held here</source>
        <translation>Aquí no se celebran ceremonias</translation>
    </message>
    <message>
        <source>Transcripts of those held elsewhere can be checked.</source>
        <translation>Se pueden verificar actas de las celebradas en otro lugar.</translation>
    </message>
    <message>
        <source>Leave the room</source>
        <translation>Salir de la sala</translation>
    </message>
    <message>
        <source>The rehearsal ends here and its throw-away tokens are gone. Nothing else is lost.</source>
        <translation>El ensayo termina aquí y sus tokens desechables desaparecen. No se pierde nada más.</translation>
    </message>
    <message>
        <source>Every record that was signed is on the disk. The ceremony stands where it is and can be taken up again at this step.</source>
        <translation>Todas las entradas firmadas están en el disco. La ceremonia queda donde está y se puede reanudar en este paso.</translation>
    </message>
    <message>
        <source>Check a transcript</source>
        <translation>Verificar un acta</translation>
    </message>
    <message>
        <source>Transcripts (*.transcript);;All files (*)</source>
        <translation>Actas (*.transcript);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>%1 does not hold: %2</source>
        <translation>%1 no es válido: %2</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Ceremonia</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyWords</name>
    <message>
        <source>Initialise a token</source>
        <translation>Inicializar un token</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Fijar un PIN</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Crear una clave</translation>
    </message>
    <message>
        <source>Read a key back</source>
        <translation>Releer una clave</translation>
    </message>
    <message>
        <source>Enter it in the ledger</source>
        <translation>Inscribirla en el registro</translation>
    </message>
    <message>
        <source>Write a public key to a file</source>
        <translation>Escribir una clave pública en un archivo</translation>
    </message>
    <message>
        <source>Destroy a key</source>
        <translation>Destruir una clave</translation>
    </message>
    <message>
        <source>Compare aloud</source>
        <translation>Comparar en voz alta</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Seal in a bag</source>
        <translation>Precintar en una bolsa</translation>
    </message>
    <message>
        <source>Take a photograph</source>
        <translation>Hacer una fotografía</translation>
    </message>
    <message>
        <source>Insert a token</source>
        <translation>Insertar un token</translation>
    </message>
    <message>
        <source>Take a token out</source>
        <translation>Retirar un token</translation>
    </message>
    <message>
        <source>Destroy a token</source>
        <translation>Destruir un token</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operador</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>testigo</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>oficial</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>observador</translation>
    </message>
    <message>
        <source>initialised</source>
        <translation>inicializado</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>set</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>made</source>
        <translation>creada</translation>
    </message>
    <message>
        <source>as it was made</source>
        <translation>tal como se creó</translation>
    </message>
    <message>
        <source>different</source>
        <translation>distinto</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>inscrita</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escrita</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>destruida</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>written down</source>
        <translation>anotado</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>precintado</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>there</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>out</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>sigue ahí</translation>
    </message>
    <message>
        <source>physically destroyed</source>
        <translation>destruido físicamente</translation>
    </message>
    <message>
        <source>Is this the script that was reviewed, and this the computer?</source>
        <translation>¿Son este el guion y este el equipo que se revisaron?</translation>
    </message>
    <message>
        <source>This cannot be undone. Read it aloud once more. Do it?</source>
        <translation>Esto no se puede deshacer. Léalo otra vez en voz alta. ¿Hacerlo?</translation>
    </message>
    <message>
        <source>The script expects “%1”. What now?</source>
        <translation>El guion espera «%1». ¿Qué hacer ahora?</translation>
    </message>
    <message>
        <source>Do you confirm “%1”?</source>
        <translation>¿Confirma usted «%1»?</translation>
    </message>
    <message>
        <source>Take token %1 out of the computer.</source>
        <translation>Retire el token %1 del equipo.</translation>
    </message>
    <message>
        <source>Read the words aloud. What you compare them with: is it the same?</source>
        <translation>Lea las palabras en voz alta. ¿Es igual aquello con lo que las compara?</translation>
    </message>
    <message>
        <source>What is to be written on record?</source>
        <translation>¿Qué debe constar en el acta?</translation>
    </message>
    <message>
        <source>Token %1 did not sign: %2</source>
        <translation>El token %1 no firmó: %2</translation>
    </message>
    <message>
        <source>Yes, they are</source>
        <translation>Sí, lo son</translation>
    </message>
    <message>
        <source>Yes, do it</source>
        <translation>Sí, hacerlo</translation>
    </message>
    <message>
        <source>It is out</source>
        <translation>Está fuera</translation>
    </message>
    <message>
        <source>Yes, I confirm it</source>
        <translation>Sí, lo confirmo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Do the step again</source>
        <translation>Repetir el paso</translation>
    </message>
    <message>
        <source>Accept it, with a reason…</source>
        <translation>Aceptarlo, con un motivo…</translation>
    </message>
    <message>
        <source>Leave the ceremony here…</source>
        <translation>Abandonar aquí la ceremonia…</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>Es igual</translation>
    </message>
    <message>
        <source>It is different</source>
        <translation>Es distinto</translation>
    </message>
    <message>
        <source>The user PIN that token %1 is to have</source>
        <translation>El PIN de usuario que tendrá el token %1</translation>
    </message>
    <message>
        <source>The user PIN of token %1</source>
        <translation>El PIN de usuario del token %1</translation>
    </message>
    <message>
        <source>The security officer&apos;s PIN that token %1 is to have</source>
        <translation>El PIN del oficial de seguridad que tendrá el token %1</translation>
    </message>
    <message>
        <source>The new user PIN of token %1</source>
        <translation>El nuevo PIN de usuario del token %1</translation>
    </message>
    <message>
        <source>The passphrase that seals the revocation of step %1</source>
        <translation>La frase de contraseña que sella la revocación del paso %1</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clave pública</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Id in the token</source>
        <translation>ID en el token</translation>
    </message>
    <message>
        <source>Never extractable, by its module&apos;s word</source>
        <translation>Nunca extraíble, según su módulo</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Objects destroyed</source>
        <translation>Objetos destruidos</translation>
    </message>
    <message>
        <source>Nothing is found of it</source>
        <translation>Ya no se halla nada de ella</translation>
    </message>
    <message>
        <source>Asked to sign, it answered</source>
        <translation>Respuesta al pedirle una firma</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>ID del par</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cierre</translation>
    </message>
    <message numerus="yes">
        <source>begun %n time(s) before</source>
        <translation>
            <numerusform>comenzado %n vez antes</numerusform>
            <numerusform>comenzado %n veces antes</numerusform>
        </translation>
    </message>
    <message>
        <source>exception: %1</source>
        <translation>excepción: %1</translation>
    </message>
    <message>
        <source>left here: %1</source>
        <translation>abandonada aquí: %1</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completa</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>interrumpida</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>ENSAYO</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ChangeList</name>
    <message>
        <source>New peer</source>
        <translation>Par nuevo</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Olvidado</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>Broke a protocol</source>
        <translation>Incumplió un protocolo</translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation>Fue rechazado</translation>
    </message>
    <message>
        <source>Other software</source>
        <translation>Otro software</translation>
    </message>
    <message>
        <source>Other standing</source>
        <translation>Otra reputación</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Otra dirección</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>As seen by</source>
        <translation>Visto por</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Chart</name>
    <message>
        <source>%1: now %2, at most %3</source>
        <translation>%1: ahora %2, máximo %3</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DecisionsPanel</name>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitidas</translation>
    </message>
    <message>
        <source>Of the selected peer</source>
        <translation>Del par seleccionado</translation>
    </message>
    <message>
        <source>Which decisions are listed</source>
        <translation>Qué decisiones se listan</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Preguntar por qué</translation>
    </message>
    <message>
        <source>Puts this attempt, with the facts of then, to the policy as it stands.</source>
        <translation>Somete este intento, con los hechos de entonces, a la política tal como está.</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 rechazadas</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1 permitidas</translation>
    </message>
    <message>
        <source>%1 of too many kinds to be listed</source>
        <translation>%1 de demasiados tipos para listarlas</translation>
    </message>
    <message>
        <source>the first %1 kinds are listed</source>
        <translation>figuran los primeros %1 tipos</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>No se pudo leer el registro.</translation>
    </message>
    <message>
        <source>Nothing of the kind was decided.</source>
        <translation>No se decidió nada así.</translation>
    </message>
    <message>
        <source>Who was refused or allowed what in a span of the log, by which rule and how often; why, and what would turn it, tells Ask why.</source>
        <translation>A quién se rechazó o permitió qué en un periodo del registro, por qué regla y cuántas veces; por qué, y qué lo cambiaría, lo dice «Preguntar por qué».</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>Aquí no se guarda nada de lo ocurrido. Únase a una red, inicie un ensayo o elija la carpeta de datos de un nodo.</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>Permitido por %1</translation>
    </message>
    <message>
        <source>Refused: no rule allows it</source>
        <translation>Rechazado: ninguna regla lo permite</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>Rechazado por %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Deeds</name>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1: falló. %2</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: hecho.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DestroyDialog</name>
    <message>
        <source>Destroy a key</source>
        <translation>Destruir una clave</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Destruir</translation>
    </message>
    <message>
        <source>Label of the key that is destroyed</source>
        <translation>Etiqueta de la clave que se destruye</translation>
    </message>
    <message>
        <source>Destroys the key %1 (%2). This cannot be undone: no copy of it is anywhere, and a node that has it for its identity is nobody any more.</source>
        <translation>Destruye la clave %1 (%2). No se puede deshacer: no hay copia de ella en ninguna parte, y un nodo que la tenga por identidad ya no es nadie.</translation>
    </message>
    <message>
        <source>Peer id: %1</source>
        <translation>ID del par: %1</translation>
    </message>
    <message>
        <source>By the ledger this key is %1: take it out of use there first.</source>
        <translation>Según el registro de claves esta clave está %1: retírela primero allí del uso.</translation>
    </message>
    <message>
        <source>To destroy, type %1</source>
        <translation>Para destruir, teclee %1</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>PIN de usuario</translation>
    </message>
    <message>
        <source>Type the label of the key that is to be destroyed.</source>
        <translation>Teclee la etiqueta de la clave que se va a destruir.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DoctorCard</name>
    <message>
        <source>Known</source>
        <translation>Conocida</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Sin dirección</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>Inservible</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>No permitida</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identificado</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>No dice nada</translation>
    </message>
    <message>
        <source>Not announced</source>
        <translation>No anunciada</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Alcanzable</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Inalcanzable</translation>
    </message>
    <message>
        <source>told by: %1</source>
        <translation>dicho por: %1</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, en %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n protocol(s)</source>
        <translation>
            <numerusform>%1, %n protocolo</numerusform>
            <numerusform>%1, %n protocolos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n address(es) that were tried</source>
        <translation>
            <numerusform>%1 de %n dirección probada</numerusform>
            <numerusform>%1 de %n direcciones probadas</numerusform>
        </translation>
    </message>
    <message>
        <source>The doctor</source>
        <translation>El médico</translation>
    </message>
    <message>
        <source>Tries every known address of the peer, one after the other, and hangs up again.</source>
        <translation>Prueba cada dirección conocida del par, una tras otra, y vuelve a colgar.</translation>
    </message>
    <message>
        <source>What the doctor found</source>
        <translation>Lo que encontró el médico</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Examine now</source>
        <translation>Examinar ahora</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EffectPanel</name>
    <message>
        <source>Attempts that would be decided otherwise</source>
        <translation>Intentos que se decidirían de otro modo</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Preguntar por qué</translation>
    </message>
    <message>
        <source>Puts this attempt, with the facts of then, to the policy as it stands.</source>
        <translation>Somete este intento, con los hechos de entonces, a la política tal como está.</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>Decidir de nuevo</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>No se pudo leer el registro.</translation>
    </message>
    <message>
        <source>Nothing would be decided otherwise.</source>
        <translation>Nada se decidiría de otro modo.</translation>
    </message>
    <message>
        <source>The text does not compile: it decides nothing.</source>
        <translation>El texto no compila: no decide nada.</translation>
    </message>
    <message>
        <source>What was decided in a span of the log is decided again by the text as it stands; what would be otherwise is listed here.</source>
        <translation>Lo que se decidió en un periodo del registro se decide de nuevo con el texto tal como está; aquí figura lo que sería distinto.</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>Aquí no se guarda nada de lo ocurrido. Únase a una red, inicie un ensayo o elija la carpeta de datos de un nodo.</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 intentos</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <translation>%1 iguales</translation>
    </message>
    <message>
        <source>%1 would break</source>
        <translation>%1 dejarían de ir</translation>
    </message>
    <message>
        <source>%1 would newly be allowed</source>
        <translation>%1 se permitirían</translation>
    </message>
    <message>
        <source>%1 not recorded one by one</source>
        <translation>%1 sin registrar uno a uno</translation>
    </message>
    <message>
        <source>the first %1 kinds are listed</source>
        <translation>figuran los primeros %1 tipos</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>Del texto de entonces: ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Newly allowed by %1</source>
        <translation>Permitido ahora por %1</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>Rechazado por %1</translation>
    </message>
    <message>
        <source>Allowed by no rule</source>
        <translation>No lo permite ninguna regla</translation>
    </message>
    <message>
        <source>Allowed by no rule, before by %1</source>
        <translation>No lo permite ninguna regla, antes %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EngineSource</name>
    <message>
        <source>No network joined</source>
        <translation>Ninguna red</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EventGroup</name>
    <message>
        <source>connections</source>
        <translation>conexiones</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>descubrimiento</translation>
    </message>
    <message>
        <source>gossip</source>
        <translation>gossip</translation>
    </message>
    <message>
        <source>pings and tasks</source>
        <translation>pings y tareas</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>problemas</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>acciones</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EventWords</name>
    <message>
        <source>Listening</source>
        <translation>Escucha</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Conexión abierta</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Conexión cerrada</translation>
    </message>
    <message>
        <source>Dial failed</source>
        <translation>Marcado fallido</translation>
    </message>
    <message>
        <source>Peer identified</source>
        <translation>Par identificado</translation>
    </message>
    <message>
        <source>Protocol broken</source>
        <translation>Protocolo incumplido</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Round trip measured</source>
        <translation>Ida y vuelta medida</translation>
    </message>
    <message>
        <source>Connection keys renewed</source>
        <translation>Claves de conexión renovadas</translation>
    </message>
    <message>
        <source>Operator acted</source>
        <translation>Acción de operador</translation>
    </message>
    <message>
        <source>Protocol broken on a stream</source>
        <translation>Protocolo incumplido en un flujo</translation>
    </message>
    <message>
        <source>Routing table changed</source>
        <translation>Tabla de enrutamiento cambiada</translation>
    </message>
    <message>
        <source>Lookup ended</source>
        <translation>Búsqueda terminada</translation>
    </message>
    <message>
        <source>Record stored</source>
        <translation>Registro almacenado</translation>
    </message>
    <message>
        <source>Bootnodes compared</source>
        <translation>Nodos de arranque comparados</translation>
    </message>
    <message>
        <source>Peer discovered</source>
        <translation>Par descubierto</translation>
    </message>
    <message>
        <source>Peer misbehaved</source>
        <translation>Par con mala conducta</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>Mensaje entregado</translation>
    </message>
    <message>
        <source>Message refused</source>
        <translation>Mensaje rechazado</translation>
    </message>
    <message>
        <source>Message published</source>
        <translation>Mensaje publicado</translation>
    </message>
    <message>
        <source>Mesh changed</source>
        <translation>Malla cambiada</translation>
    </message>
    <message>
        <source>Subscription changed</source>
        <translation>Suscripción cambiada</translation>
    </message>
    <message>
        <source>Score changed</source>
        <translation>Puntuación cambiada</translation>
    </message>
    <message>
        <source>Delegation learned</source>
        <translation>Delegación conocida</translation>
    </message>
    <message>
        <source>Task ended</source>
        <translation>Tarea terminada</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>Grabación iniciada</translation>
    </message>
    <message>
        <source>Recording ended</source>
        <translation>Grabación terminada</translation>
    </message>
    <message>
        <source>Clock stepped</source>
        <translation>Salto del reloj</translation>
    </message>
    <message>
        <source>Event log troubled</source>
        <translation>Fallo del registro de eventos</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %Ln addresses</source>
        <translation>
            <numerusform>Escucha en %Ln dirección</numerusform>
            <numerusform>Escucha en %Ln direcciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 connected to us from %2 (%3)</source>
        <translation>%1 se conectó a nosotros desde %2 (%3)</translation>
    </message>
    <message>
        <source>Connected to %1 at %2 (%3)</source>
        <translation>Nos conectamos a %1 en %2 (%3)</translation>
    </message>
    <message>
        <source>Connection to %1 ended after %2</source>
        <translation>La conexión con %1 terminó tras %2</translation>
    </message>
    <message>
        <source>Dial of %1 failed</source>
        <translation>Falló el marcado de %1</translation>
    </message>
    <message>
        <source>%1 says that it is %2</source>
        <translation>%1 afirma ser %2</translation>
    </message>
    <message>
        <source>%1 answered in %2</source>
        <translation>%1 respondió en %2</translation>
    </message>
    <message>
        <source>New connection keys, to be replaced by %1</source>
        <translation>Nuevas claves de conexión, que se sustituirán antes de %1</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: hecho</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Recording begins</source>
        <translation>Comienza la grabación</translation>
    </message>
    <message>
        <source>Recording begins; the run before was cut off</source>
        <translation>Comienza la grabación; la ejecución anterior se cortó</translation>
    </message>
    <message numerus="yes">
        <source>Recording ends, %Ln events dropped</source>
        <translation>
            <numerusform>Termina la grabación, %Ln evento descartado</numerusform>
            <numerusform>Termina la grabación, %Ln eventos descartados</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer&apos;s clock went from %1 to %2</source>
        <translation>El reloj del equipo pasó de %1 a %2</translation>
    </message>
    <message>
        <source>Events are written again</source>
        <translation>Los eventos se escriben de nuevo</translation>
    </message>
    <message>
        <source>%1 was not let into the routing table</source>
        <translation>%1 no fue admitido en la tabla de enrutamiento</translation>
    </message>
    <message numerus="yes">
        <source>%1 came into the routing table (%Ln peers)</source>
        <translation>
            <numerusform>%1 entró en la tabla de enrutamiento (%Ln par)</numerusform>
            <numerusform>%1 entró en la tabla de enrutamiento (%Ln pares)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left the routing table (%Ln peers)</source>
        <translation>
            <numerusform>%1 salió de la tabla de enrutamiento (%Ln par)</numerusform>
            <numerusform>%1 salió de la tabla de enrutamiento (%Ln pares)</numerusform>
        </translation>
    </message>
    <message>
        <source>Lookup (%1) failed</source>
        <translation>La búsqueda (%1) falló</translation>
    </message>
    <message>
        <source>Lookup (%1): %2 found, %3 asked, %4</source>
        <translation>Búsqueda (%1): %2 encontrados, %3 consultados, %4</translation>
    </message>
    <message>
        <source>We remember that %1 provides %2</source>
        <translation>Recordamos que %1 proporciona %2</translation>
    </message>
    <message>
        <source>We hold a record of %1 for %2</source>
        <translation>Guardamos un registro de %1 para %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes reached, %1 not; their answers disagree</source>
        <translation>
            <numerusform>%Ln nodo de arranque alcanzado, %1 no; sus respuestas discrepan</numerusform>
            <numerusform>%Ln nodos de arranque alcanzados, %1 no; sus respuestas discrepan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes reached, %1 not; their answers agree</source>
        <translation>
            <numerusform>%Ln nodo de arranque alcanzado, %1 no; sus respuestas coinciden</numerusform>
            <numerusform>%Ln nodos de arranque alcanzados, %1 no; sus respuestas coinciden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was told of by %2</source>
        <translation>Se supo de %1 por %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 on %2, from %3</source>
        <translation>%1 en %2, de %3</translation>
    </message>
    <message>
        <source>A message on %1 by way of %2 was not passed on</source>
        <translation>Un mensaje en %1 llegado por %2 no se reenvió</translation>
    </message>
    <message>
        <source>%1 came into the mesh of %2</source>
        <translation>%1 entró en la malla de %2</translation>
    </message>
    <message>
        <source>%1 left the mesh of %2</source>
        <translation>%1 salió de la malla de %2</translation>
    </message>
    <message>
        <source>%1 subscribed to %2</source>
        <translation>%1 se suscribió a %2</translation>
    </message>
    <message>
        <source>%1 unsubscribed from %2</source>
        <translation>%1 canceló la suscripción a %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3 (%4)</source>
        <translation>%1: de %2 a %3 (%4)</translation>
    </message>
    <message>
        <source>%1 may write for %2 until %3</source>
        <translation>%1 puede escribir en nombre de %2 hasta %3</translation>
    </message>
    <message>
        <source>%1 did %2 for us: %3</source>
        <translation>%1 hizo %2 para nosotros: %3</translation>
    </message>
    <message>
        <source>%2 for %1: %3</source>
        <translation>%2 para %1: %3</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Multiplexer</source>
        <translation>Multiplexor</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tardó</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes recibidos</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes enviados</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Versión del protocolo</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Rule of the proposal</source>
        <translation>Regla de la propuesta</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Number in its run</source>
        <translation>Número en su ejecución</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Causado por</translation>
    </message>
    <message>
        <source>Identity&apos;s token away</source>
        <translation>Token de la identidad ausente</translation>
    </message>
    <message>
        <source>Identity&apos;s token back</source>
        <translation>Token de la identidad de vuelta</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Connections stay, new connection keys are not signed. %1</source>
        <translation>Las conexiones siguen, las claves de conexión nuevas no se firman. %1</translation>
    </message>
    <message>
        <source>The identity signs again after %1</source>
        <translation>La identidad vuelve a firmar tras %1</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Alerta emitida</translation>
    </message>
    <message>
        <source>Alert changed</source>
        <translation>Alerta cambiada</translation>
    </message>
    <message>
        <source>Alert %1: %2</source>
        <translation>Alerta %1: %2</translation>
    </message>
    <message>
        <source>Alert %1 changed: %2</source>
        <translation>Alerta %1 cambiada: %2</translation>
    </message>
    <message>
        <source>%1 × %2 refused to %3</source>
        <translation>%1 × %2 rechazado a %3</translation>
    </message>
    <message>
        <source>%1 × %2 allowed to %3</source>
        <translation>%1 × %2 permitido a %3</translation>
    </message>
    <message>
        <source>Canary ended</source>
        <translation>Canario terminado</translation>
    </message>
    <message>
        <source>Tier changed</source>
        <translation>Nivel cambiado</translation>
    </message>
    <message>
        <source>Proposal compared</source>
        <translation>Propuesta comparada</translation>
    </message>
    <message>
        <source>Canary for %1: %2</source>
        <translation>Canario para %1: %2</translation>
    </message>
    <message>
        <source>Risk of %1: %2, not %3 any more. %4</source>
        <translation>Riesgo de %1: %2, ya no %3. %4</translation>
    </message>
    <message>
        <source>Compared with a proposal: no difference in %1 decisions</source>
        <translation>Comparado con una propuesta: ninguna diferencia en %1 decisiones</translation>
    </message>
    <message>
        <source>A proposal would allow %1 × %2 to %3</source>
        <translation>Una propuesta permitiría %1 × %2 a %3</translation>
    </message>
    <message>
        <source>A proposal would refuse %1 × %2 to %3</source>
        <translation>Una propuesta denegaría %1 × %2 a %3</translation>
    </message>
    <message>
        <source>Proof ended</source>
        <translation>Prueba terminada</translation>
    </message>
    <message>
        <source>Proof of what %1 is: %2</source>
        <translation>Prueba de lo que es %1: %2</translation>
    </message>
    <message>
        <source>Program, as it says</source>
        <translation>Programa, según él</translation>
    </message>
    <message>
        <source>Build, as it says</source>
        <translation>Compilación, según él</translation>
    </message>
    <message>
        <source>Posture, as it says</source>
        <translation>Endurecimiento, según él</translation>
    </message>
    <message>
        <source>Device of the attester</source>
        <translation>Dispositivo que atestigua</translation>
    </message>
    <message>
        <source>Counts until</source>
        <translation>Vale hasta</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace addresses by pseudonyms</source>
        <translation>&amp;Reemplazar las direcciones por seudónimos</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportar como</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>A picture shows what the window shows.</source>
        <translation>Una imagen muestra lo que muestra la ventana.</translation>
    </message>
    <message>
        <source>Each IP address and host name becomes a word like ip4-1, the same one throughout the file. Peer ids, ports and names stay.</source>
        <translation>Cada dirección IP y cada nombre de host se convierte en una palabra como ip4-1, la misma en todo el archivo. Los ID de pares, los puertos y los nombres se quedan.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FallPanel</name>
    <message>
        <source>Peer id, segment:NAME, owner:NAME or role:NAME</source>
        <translation>ID del par, segment:NOMBRE, owner:NOMBRE o role:NOMBRE</translation>
    </message>
    <message>
        <source>Who falls</source>
        <translation>Quién cae</translation>
    </message>
    <message>
        <source>The selected peer</source>
        <translation>El par seleccionado</translation>
    </message>
    <message>
        <source>Show in the graph</source>
        <translation>Mostrar en el grafo</translation>
    </message>
    <message>
        <source>Marks in the topology who falls and by which way, until it is taken back.</source>
        <translation>Marca en la topología quién cae y por qué camino, hasta que se retire.</translation>
    </message>
    <message>
        <source>How much was worked out</source>
        <translation>Cuánto se ha calculado</translation>
    </message>
    <message>
        <source>What would stop it, who falls, who is touched</source>
        <translation>Qué lo detendría, quién cae, quién queda afectado</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>By which way</source>
        <translation>Por qué camino</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Calcular</translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation>No se pudo calcular.</translation>
    </message>
    <message>
        <source>Nobody is known by that name: the policy, the network and its log have no such peer, segment, owner or role.</source>
        <translation>Nadie es conocido por ese nombre: ni la política, ni la red, ni su registro tienen tal par, segmento, propietario o rol.</translation>
    </message>
    <message>
        <source>Nobody else falls, and nobody is touched.</source>
        <translation>Nadie más cae, y nadie queda afectado.</translation>
    </message>
    <message>
        <source>The text does not compile: it stops nothing.</source>
        <translation>El texto no compila: no detiene nada.</translation>
    </message>
    <message>
        <source>Whoever takes over an agent acts as that agent. Name one, and see whom it could take over from there by the text as it stands, by which way, and what would stop it.</source>
        <translation>Quien se apodera de un agente actúa como él. Nombre uno y vea de quién podría apoderarse desde ahí según el texto actual, por qué camino y qué lo detendría.</translation>
    </message>
    <message>
        <source>%1 of %2 others fall</source>
        <translation>caen %1 de los otros %2</translation>
    </message>
    <message>
        <source>%1 more are touched</source>
        <translation>otros %1 quedan afectados</translation>
    </message>
    <message>
        <source>without a policy %1 and %2</source>
        <translation>sin política %1 y %2</translation>
    </message>
    <message>
        <source>by the text before %1 and %2</source>
        <translation>según el texto anterior %1 y %2</translation>
    </message>
    <message>
        <source>nothing that was used is on record</source>
        <translation>no consta ningún uso</translation>
    </message>
    <message>
        <source>This is not all: it would take more decisions than are spent on it.</source>
        <translation>Esto no es todo: harían falta más decisiones de las que se le dedican.</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>Del texto de entonces: ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>What would stop most for least</source>
        <translation>Qué detendría más por menos</translation>
    </message>
    <message>
        <source>Without the rule %1</source>
        <translation>Sin la regla %1</translation>
    </message>
    <message>
        <source>With %1 kept apart</source>
        <translation>Con %1 apartado</translation>
    </message>
    <message>
        <source>With nothing let from %1 to %2</source>
        <translation>Si nada pasa de %1 a %2</translation>
    </message>
    <message>
        <source>%1: %2 do not fall, %3 observed uses end</source>
        <translation>%1: %2 no caen, cesan %3 usos observados</translation>
    </message>
    <message>
        <source>Falls · %1</source>
        <translation>Cae · %1</translation>
    </message>
    <message>
        <source>Is touched · %1</source>
        <translation>Queda afectado · %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>over its own connection</source>
        <translation>por su propia conexión</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>Permitido por %1</translation>
    </message>
    <message>
        <source>%1 · the first %2 are listed</source>
        <translation>%1 · se listan los primeros %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FalloutBanner</name>
    <message>
        <source>Show it no longer</source>
        <translation>No mostrarlo más</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Figures</name>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1&#xa0;µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
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
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Guardar este filtro…</translation>
    </message>
    <message>
        <source>Edit saved filters…</source>
        <translation>Editar los filtros guardados…</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>It asks</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Show it in the rail</source>
        <translation>Mostrarlo en la barra lateral</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FiltersDialog</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Lo que pregunta</translation>
    </message>
    <message>
        <source>In the rail</source>
        <translation>En la barra</translation>
    </message>
    <message>
        <source>There is a filter of that name already; nothing was changed.</source>
        <translation>Ya hay un filtro con ese nombre; no se cambió nada.</translation>
    </message>
    <message>
        <source>A filter needs a name and something to ask; nothing was changed.</source>
        <translation>Un filtro necesita un nombre y una pregunta; no se cambió nada.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GenerateDialog</name>
    <message>
        <source>New key in %1</source>
        <translation>Clave nueva en %1</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Label of the key</source>
        <translation>Etiqueta de la clave</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritmo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>PIN de usuario</translation>
    </message>
    <message>
        <source>The private half is made in the token and never leaves it. Its attributes are read back, and a signature on trial is checked, before the key counts as made.</source>
        <translation>La mitad privada se crea en el token y nunca sale de él. Sus atributos se vuelven a leer y se comprueba una firma de prueba antes de dar la clave por creada.</translation>
    </message>
    <message>
        <source>The usual choice for a node: every peer knows it.</source>
        <translation>La elección habitual para un nodo: todos los pares lo conocen.</translation>
    </message>
    <message>
        <source>As a node&apos;s identity some peers, those in JavaScript among them, cannot dial it.</source>
        <translation>Como identidad de un nodo, algunos pares, entre ellos los de JavaScript, no pueden marcarlo.</translation>
    </message>
    <message>
        <source>No token lists its curves: whether it knows this one shows when the key is made.</source>
        <translation>Ningún token enumera sus curvas: si conoce esta se ve al crear la clave.</translation>
    </message>
    <message>
        <source>Takes a card minutes to make. Peers know it; use it where Ed25519 is missing.</source>
        <translation>Una tarjeta tarda minutos en crearla. Los pares la conocen; úsela donde falte Ed25519.</translation>
    </message>
    <message>
        <source>The token cannot make a key of this kind.</source>
        <translation>El token no puede crear una clave de este tipo.</translation>
    </message>
    <message>
        <source>A label has 1 to 32 bytes of plain text.</source>
        <translation>Una etiqueta tiene de 1 a 32 bytes de texto simple.</translation>
    </message>
    <message>
        <source>A key of that label is in the token already.</source>
        <translation>Ya hay en el token una clave con esa etiqueta.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GraphCanvas</name>
    <message>
        <source>Arranging peers… %1 %</source>
        <translation>Ordenando pares… %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GraphLook</name>
    <message>
        <source>Software (claimed)</source>
        <translation>Software (declarado)</translation>
    </message>
    <message>
        <source>Role (claimed)</source>
        <translation>Rol (declarado)</translation>
    </message>
    <message>
        <source>Gossip standing</source>
        <translation>Reputación en gossip</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Autonomous system</source>
        <translation>Sistema autónomo</translation>
    </message>
    <message>
        <source>Address prefix</source>
        <translation>Prefijo de dirección</translation>
    </message>
    <message>
        <source>Gossip mesh</source>
        <translation>Malla de gossip</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Todos iguales</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HandoverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Entrega de turno</translation>
    </message>
    <message>
        <source>What those who take over must know, from the log of this computer, in Markdown.</source>
        <translation>Lo que deben saber quienes toman el relevo, según el registro de este equipo, en Markdown.</translation>
    </message>
    <message>
        <source>The last 8 hours</source>
        <translation>Las últimas 8 horas</translation>
    </message>
    <message>
        <source>The last 12 hours</source>
        <translation>Las últimas 12 horas</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Las últimas 24 horas</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Los últimos 7 días</translation>
    </message>
    <message>
        <source>Which hours</source>
        <translation>Qué horas</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>Lo que se entrega</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>The log is being read…</source>
        <translation>Se está leyendo el registro…</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>No se pudo escribir el archivo: %1</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Dónde</translation>
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
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Is anything wrong</source>
        <translation>Si algo va mal</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Mostrar: %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HealthFacts</name>
    <message>
        <source>Events are not recorded</source>
        <translation>No se registran eventos</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>El motor no responde</translation>
    </message>
    <message>
        <source>A question to it waits for %1.</source>
        <translation>Una petición al motor espera desde hace %1.</translation>
    </message>
    <message>
        <source>Events were lost</source>
        <translation>Se perdieron eventos</translation>
    </message>
    <message>
        <source>%1 did not reach the window, %2 not the disk: more came than this computer could take.</source>
        <translation>%1 no llegaron a la ventana y %2 no llegaron al disco: hubo más de los que este equipo podía procesar.</translation>
    </message>
    <message>
        <source>Connected to nobody</source>
        <translation>Sin conexión con nadie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are known, and no connection is open.</source>
        <translation>
            <numerusform>Se conoce %Ln par y no hay ninguna conexión abierta.</numerusform>
            <numerusform>Se conocen %Ln pares y no hay ninguna conexión abierta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections fell</source>
        <translation>Cayeron las conexiones</translation>
    </message>
    <message>
        <source>From %1 to %2 within %3.</source>
        <translation>De %1 a %2 en %3.</translation>
    </message>
    <message>
        <source>Protocols were broken</source>
        <translation>Se incumplieron protocolos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times within %1.</source>
        <translation>
            <numerusform>%Ln vez en %1.</numerusform>
            <numerusform>%Ln veces en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Much more is refused than usual</source>
        <translation>Se rechaza mucho más de lo habitual</translation>
    </message>
    <message>
        <source>%1 times within %2; before that %3 in such a time.</source>
        <translation>%1 veces en %2; antes, %3 en ese mismo tiempo.</translation>
    </message>
    <message>
        <source>Most dials fail</source>
        <translation>Falla la mayoría de los marcados</translation>
    </message>
    <message>
        <source>%1 of %2 within %3.</source>
        <translation>%1 de %2 en %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes out of reach</source>
        <translation>
            <numerusform>%Ln nodo de arranque inaccesible</numerusform>
            <numerusform>%Ln nodos de arranque inaccesibles</numerusform>
        </translation>
    </message>
    <message>
        <source>We are connected to %1 of %2.</source>
        <translation>Estamos conectados a %1 de %2.</translation>
    </message>
    <message>
        <source>Bootnodes disagree about the network</source>
        <translation>Los nodos de arranque discrepan sobre la red</translation>
    </message>
    <message>
        <source>Asked the same, they named different peers.</source>
        <translation>Ante la misma pregunta, nombraron pares distintos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more alerts are open</source>
        <translation>
            <numerusform>%Ln alerta más está abierta</numerusform>
            <numerusform>%Ln alertas más están abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait for somebody.</source>
        <translation>Esperan a alguien.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Páginas de ayuda</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HoverCard</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Declara</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>Gossip score</source>
        <translation>Puntuación de gossip</translation>
    </message>
    <message>
        <source>Last breach</source>
        <translation>Última infracción</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentActions</name>
    <message>
        <source>Write down…</source>
        <translation>Anotar…</translation>
    </message>
    <message>
        <source>A note on the timeline of the incident. (C)</source>
        <translation>Una nota en la cronología del incidente. (C)</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Asignar a…</translation>
    </message>
    <message>
        <source>Say who looks after it. (O)</source>
        <translation>Decir quién se ocupa. (O)</translation>
    </message>
    <message>
        <source>Add the selected peer</source>
        <translation>Añadir el par seleccionado</translation>
    </message>
    <message>
        <source>The peer that is selected in the window belongs to it. (P)</source>
        <translation>El par seleccionado en la ventana pertenece a él. (P)</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Cerrar…</translation>
    </message>
    <message>
        <source>It is over; say what it was. (X)</source>
        <translation>Se acabó; diga qué fue. (X)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>It is not over. (R)</source>
        <translation>No se ha acabado. (R)</translation>
    </message>
    <message>
        <source>Write down about %1</source>
        <translation>Anotar sobre %1</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What was found out, decided or done</source>
        <translation>Lo que se averiguó, decidió o hizo</translation>
    </message>
    <message>
        <source>Writing down about %1</source>
        <translation>Anotando sobre %1</translation>
    </message>
    <message>
        <source>Who looks after %1?</source>
        <translation>¿Quién se ocupa de %1?</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Giving away %1</source>
        <translation>Asignando %1</translation>
    </message>
    <message>
        <source>Adding a peer to %1</source>
        <translation>Añadiendo un par a %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Cerrar %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Qué fue</translation>
    </message>
    <message>
        <source>Its alerts stay as they are. Undo takes it back.</source>
        <translation>Sus alertas quedan como están. Deshacer lo revierte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its alerts are still open and stay so. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln de sus alertas sigue abierta y así queda. Deshacer lo revierte.</numerusform>
            <numerusform>%Ln de sus alertas siguen abiertas y así quedan. Deshacer lo revierte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>Cerrando %1</translation>
    </message>
    <message>
        <source>Opening %1 again</source>
        <translation>Abriendo %1 de nuevo</translation>
    </message>
    <message>
        <source>Taking %1 out of %2</source>
        <translation>Sacando %1 de %2</translation>
    </message>
    <message>
        <source>Taking a peer out of %1</source>
        <translation>Sacando un par de %1</translation>
    </message>
    <message>
        <source>Write a case…</source>
        <translation>Escribir un caso…</translation>
    </message>
    <message>
        <source>A folder that others check offline: the incident, its alerts, and the audit log that vouches for it. (S)</source>
        <translation>Una carpeta que otros comprueban sin conexión: el incidente, sus alertas y el registro de auditoría que responde por él. (S)</translation>
    </message>
    <message>
        <source>The folder that is made for the case</source>
        <translation>La carpeta que se crea para el caso</translation>
    </message>
    <message>
        <source>No case was written</source>
        <translation>No se escribió ningún caso</translation>
    </message>
    <message>
        <source>Nothing was left in %1.</source>
        <translation>No quedó nada en %1.</translation>
    </message>
    <message>
        <source>The case is written</source>
        <translation>El caso está escrito</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of the audit log vouch for it.</source>
        <translation>
            <numerusform>%Ln entrada del registro de auditoría responde por él.</numerusform>
            <numerusform>%Ln entradas del registro de auditoría responden por él.</numerusform>
        </translation>
    </message>
    <message>
        <source>A signed head of the log stands among them.</source>
        <translation>Entre ellos hay una cabeza firmada del registro.</translation>
    </message>
    <message>
        <source>No signed head of the log stands among them yet: keep the hash elsewhere.</source>
        <translation>Aún no hay entre ellos una cabeza firmada del registro: guarde el hash en otro lugar.</translation>
    </message>
    <message>
        <source>SHA-256 of case.json: %1</source>
        <translation>SHA-256 de case.json: %1</translation>
    </message>
    <message>
        <source>To check it offline: %1</source>
        <translation>Para comprobarlo sin conexión: %1</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentPage</name>
    <message>
        <source>Choose an incident to see what belongs to it.</source>
        <translation>Elija un incidente para ver qué le pertenece.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Alerts of the incident</source>
        <translation>Alertas del incidente</translation>
    </message>
    <message>
        <source>Peers of the incident</source>
        <translation>Pares del incidente</translation>
    </message>
    <message>
        <source>Take the alert out</source>
        <translation>Sacar la alerta</translation>
    </message>
    <message>
        <source>Take the peer out</source>
        <translation>Sacar el par</translation>
    </message>
    <message>
        <source>Nobody looks after it.</source>
        <translation>Nadie se ocupa.</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Responsable: %1</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentWords</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed %1: %2</source>
        <translation>Cerrado %1: %2</translation>
    </message>
    <message>
        <source>opened by operator %1</source>
        <translation>abierto por el operador %1</translation>
    </message>
    <message>
        <source>raised %1</source>
        <translation>surgió %1</translation>
    </message>
    <message>
        <source>%1 at its worst</source>
        <translation>%1 en su peor momento</translation>
    </message>
    <message>
        <source>closed by operator %1</source>
        <translation>cerrado por el operador %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentsModel</name>
    <message>
        <source>No alert</source>
        <translation>Sin alerta</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 de %2 abiertas</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentsView</name>
    <message>
        <source>Open %1</source>
        <translation>Abiertos %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Cerrados %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Todos %1</translation>
    </message>
    <message>
        <source>Which incidents</source>
        <translation>Qué incidentes</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidentes</translation>
    </message>
    <message>
        <source>The chosen incident</source>
        <translation>El incidente elegido</translation>
    </message>
    <message>
        <source>Next incident</source>
        <translation>Incidente siguiente</translation>
    </message>
    <message>
        <source>Previous incident</source>
        <translation>Incidente anterior</translation>
    </message>
    <message>
        <source>Read the incident</source>
        <translation>Leer el incidente</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>Deshacer lo último</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln incidents</source>
        <translation>
            <numerusform>%1 de %Ln incidente</numerusform>
            <numerusform>%1 de %Ln incidentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents as they are now; nothing can be done here until you return to live.</source>
        <translation>Los incidentes como están ahora; aquí no se puede hacer nada hasta volver al presente.</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands, so it has no incidents.</source>
        <translation>Un ensayo no acepta órdenes, así que no tiene incidentes.</translation>
    </message>
    <message>
        <source>No incidents</source>
        <translation>Sin incidentes</translation>
    </message>
    <message>
        <source>Alerts that belong together become one: choose them among the alerts and press E. Here they have an owner, notes and an end.</source>
        <translation>Las alertas que van juntas forman uno: elíjalas entre las alertas y pulse E. Aquí tienen responsable, notas y un final.</translation>
    </message>
    <message>
        <source>Show the alerts</source>
        <translation>Mostrar las alertas</translation>
    </message>
    <message>
        <source>No incident is like that</source>
        <translation>Ningún incidente es así</translation>
    </message>
    <message>
        <source>No incident has all that the tab and the search ask for.</source>
        <translation>Ningún incidente tiene todo lo que piden la pestaña y la búsqueda.</translation>
    </message>
    <message>
        <source>Show all incidents</source>
        <translation>Mostrar todos los incidentes</translation>
    </message>
</context>
<context>
    <name>vedette::ui::InitializeDialog</name>
    <message>
        <source>Initialise a token</source>
        <translation>Inicializar un token</translation>
    </message>
    <message>
        <source>Erase and initialise</source>
        <translation>Borrar e inicializar</translation>
    </message>
    <message>
        <source>Initialise</source>
        <translation>Inicializar</translation>
    </message>
    <message>
        <source>Name of the token</source>
        <translation>Nombre del token</translation>
    </message>
    <message>
        <source>Name of the token that is erased</source>
        <translation>Nombre del token que se borra</translation>
    </message>
    <message>
        <source>Security officer&apos;s PIN</source>
        <translation>PIN del oficial de seguridad</translation>
    </message>
    <message>
        <source>Security officer&apos;s PIN, again</source>
        <translation>PIN del oficial de seguridad, otra vez</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>PIN de usuario</translation>
    </message>
    <message>
        <source>User PIN, again</source>
        <translation>PIN de usuario, otra vez</translation>
    </message>
    <message numerus="yes">
        <source>Erases the token with the %Ln keys that show, and those that do not. This cannot be undone.</source>
        <translation>
            <numerusform>Borra el token con la %Ln clave que se ve y las que no. No se puede deshacer.</numerusform>
            <numerusform>Borra el token con las %Ln claves que se ven y las que no. No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The security officer&apos;s PIN must be the one that the token has now.</source>
        <translation>El PIN del oficial de seguridad debe ser el que el token tiene ahora.</translation>
    </message>
    <message>
        <source>To erase, type %1</source>
        <translation>Para borrar, teclee %1</translation>
    </message>
    <message>
        <source>Gives the token a name and both of its PINs. The security officer&apos;s PIN sets a forgotten user PIN anew; keep it apart from the user&apos;s.</source>
        <translation>Da al token un nombre y sus dos PIN. El del oficial de seguridad cambia un PIN de usuario olvidado; guárdelo aparte del de usuario.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Type the name of the token that is to be erased.</source>
        <translation>Teclee el nombre del token que se va a borrar.</translation>
    </message>
    <message>
        <source>A name has 1 to 32 bytes of plain text.</source>
        <translation>Un nombre tiene de 1 a 32 bytes de texto simple.</translation>
    </message>
    <message>
        <source>Both PINs are needed.</source>
        <translation>Hacen falta los dos PIN.</translation>
    </message>
    <message>
        <source>The two entries of a PIN differ.</source>
        <translation>Las dos entradas de un PIN difieren.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::InviteDialog</name>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Listen there</source>
        <translation>Escuchar allí</translation>
    </message>
    <message>
        <source>Addresses of this node</source>
        <translation>Direcciones de este nodo</translation>
    </message>
    <message>
        <source>Be reachable at</source>
        <translation>Ser alcanzable en</translation>
    </message>
    <message>
        <source>This node listens nowhere, so nobody can come to it; it goes to others.</source>
        <translation>Este nodo no escucha en ninguna parte, así que nadie puede llegar a él; él va a los demás.</translation>
    </message>
    <message>
        <source>Others come to this node by one of these addresses. A camera reads the code; behind a router only addresses that lead here from outside are of use to them.</source>
        <translation>Otros llegan a este nodo por una de estas direcciones. Una cámara lee el código; detrás de un router solo les sirven las direcciones que llevan aquí desde fuera.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::JoinDialog</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Desde un archivo…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Leave it again</source>
        <translation>Salir de la red</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>Unirse a una red</translation>
    </message>
    <message>
        <source>Addresses of peers, one a line</source>
        <translation>Direcciones de pares, una por línea</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What the network is called</source>
        <translation>Cómo se llama la red</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Addresses from a file</source>
        <translation>Direcciones desde un archivo</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Continuar en segundo plano</translation>
    </message>
    <message>
        <source>A text file with addresses, one a line, where # begins a remark; or a picture of a QR code, which can also be pasted or dropped above</source>
        <translation>Un archivo de texto con direcciones, una por línea, donde # inicia un comentario; o la imagen de un código QR, que también se puede pegar o soltar arriba</translation>
    </message>
    <message>
        <source>Looking for a QR code…</source>
        <translation>Buscando un código QR…</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>The identity of this console: a new key for this run (ephemeral:ed25519), or a key in a token. The view of keys copies its address: pkcs11:token=…</source>
        <translation>La identidad de esta consola: una clave nueva para esta ejecución (ephemeral:ed25519) o una clave en un token. La vista de claves copia su dirección: pkcs11:token=…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Joining</name>
    <message>
        <source>That is too long: at most %1 characters are read.</source>
        <translation>Es demasiado largo: se leen como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>“%1” is no address. Write for example /dnsaddr/bootstrap.example.org or /ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…</source>
        <translation>«%1» no es una dirección. Escriba por ejemplo /dnsaddr/bootstrap.example.org o /ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…</translation>
    </message>
    <message>
        <source>Only the first %1 addresses are used.</source>
        <translation>Solo se usan las primeras %1 direcciones.</translation>
    </message>
    <message>
        <source>Identity and keys</source>
        <translation>Identidad y claves</translation>
    </message>
    <message>
        <source>Too many networks and rehearsals are open: end one first.</source>
        <translation>Hay demasiadas redes y ensayos abiertos: termine uno antes.</translation>
    </message>
    <message>
        <source>Dial %1</source>
        <translation>Marcar %1</translation>
    </message>
    <message>
        <source>What the peer says of itself</source>
        <translation>Qué dice el par de sí mismo</translation>
    </message>
    <message>
        <source>Way into the network (DHT)</source>
        <translation>Entrada a la red (DHT)</translation>
    </message>
    <message>
        <source>We are %1</source>
        <translation>Somos %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Conectado a %1</translation>
    </message>
    <message>
        <source>Connected to %1; %2, %3</source>
        <translation>Conectado a %1; %2, %3</translation>
    </message>
    <message>
        <source>Connected to %1; %2, %3, in %4 ms</source>
        <translation>Conectado a %1; %2, %3, en %4&#xa0;ms</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln protocols</source>
        <translation>
            <numerusform>%1; %Ln protocolo</numerusform>
            <numerusform>%1; %Ln protocolos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers in our routing table</source>
        <translation>
            <numerusform>%Ln par en nuestra tabla de enrutamiento</numerusform>
            <numerusform>%Ln pares en nuestra tabla de enrutamiento</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody to ask</source>
        <translation>Nadie a quien preguntar</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Teclas y lo que hacen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeysModel</name>
    <message>
        <source>Claimed: %1</source>
        <translation>Declarado: %1</translation>
    </message>
    <message>
        <source>not in the ledger</source>
        <translation>no está en el registro</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritmo</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Custodia</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Registro de claves</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>ID del par</translation>
    </message>
    <message>
        <source>Proved: made in the device, cannot leave it</source>
        <translation>Probado: creada en el dispositivo, no puede salir de él</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeysView</name>
    <message>
        <source>Log in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Cerrar la sesión</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Clave nueva…</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>Fijar un PIN…</translation>
    </message>
    <message>
        <source>Initialise the token…</source>
        <translation>Inicializar el token…</translation>
    </message>
    <message>
        <source>Sign on trial</source>
        <translation>Firmar de prueba</translation>
    </message>
    <message>
        <source>Destroy the key…</source>
        <translation>Destruir la clave…</translation>
    </message>
    <message>
        <source>Copy its address for --identity</source>
        <translation>Copiar su dirección para --identity</translation>
    </message>
    <message>
        <source>Look at the tokens again</source>
        <translation>Volver a mirar los tokens</translation>
    </message>
    <message>
        <source>Add a module…</source>
        <translation>Añadir un módulo…</translation>
    </message>
    <message>
        <source>Make a development token</source>
        <translation>Crear un token de desarrollo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Free slots, and modules without a token</source>
        <translation>Ranuras libres y módulos sin token</translation>
    </message>
    <message>
        <source>No token is in use</source>
        <translation>Ningún token en uso</translation>
    </message>
    <message>
        <source>A module of PKCS#11 shows the tokens that it reaches: smart cards, HSMs, a TPM or software. Add one by its path, or make a token of software in the data folder to try things out.</source>
        <translation>Un módulo de PKCS#11 muestra los tokens a los que llega: tarjetas inteligentes, HSM, un TPM o software. Añada uno por su ruta o cree un token de software en la carpeta de datos para probar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln clave</numerusform>
            <numerusform>%Ln claves</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Chosen key</source>
        <translation>Clave seleccionada</translation>
    </message>
    <message>
        <source>attributes are claimed by the module</source>
        <translation>atributos declarados por el módulo</translation>
    </message>
    <message>
        <source>Chosen token</source>
        <translation>Token seleccionado</translation>
    </message>
    <message>
        <source>Its module</source>
        <translation>Su módulo</translation>
    </message>
    <message>
        <source>The ledger of keys cannot be read. %1</source>
        <translation>No se puede leer el registro de claves. %1</translation>
    </message>
    <message>
        <source>Add a module of PKCS#11</source>
        <translation>Añadir un módulo de PKCS#11</translation>
    </message>
    <message>
        <source>Modules (*.so)</source>
        <translation>Módulos (*.so)</translation>
    </message>
    <message>
        <source>No development token was made. %1</source>
        <translation>No se creó ningún token de desarrollo. %1</translation>
    </message>
    <message>
        <source>Have the device prove it…</source>
        <translation>Hacer que el dispositivo lo pruebe…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LabView</name>
    <message>
        <source>Scenarios</source>
        <translation>Escenarios</translation>
    </message>
    <message>
        <source>Enter starts</source>
        <translation>Intro inicia</translation>
    </message>
    <message>
        <source>A&amp;gents</source>
        <translation>A&amp;gentes</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>S&amp;emilla</translation>
    </message>
    <message>
        <source>The same seed gives the same run, to the byte.</source>
        <translation>La misma semilla da la misma ejecución, byte a byte.</translation>
    </message>
    <message>
        <source>&amp;Defences</source>
        <translation>&amp;Defensas</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>&amp;Velocidad</translation>
    </message>
    <message>
        <source>On and off, side by side</source>
        <translation>Ambas, en paralelo</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activadas</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivadas</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 veces</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start the rehearsal</source>
        <translation>Iniciar el ensayo</translation>
    </message>
    <message>
        <source>Pause or continue the rehearsals</source>
        <translation>Pausar o continuar los ensayos</translation>
    </message>
    <message>
        <source>No rehearsal runs</source>
        <translation>No hay ningún ensayo en marcha</translation>
    </message>
    <message>
        <source>A rehearsal plays a whole fleet on this computer, with an attack or without, on a clock of its own. No socket is opened. The window then shows the fleet as it would show a real one.</source>
        <translation>Un ensayo reproduce una flota entera en este equipo, con o sin ataque, con un reloj propio. No se abre ningún socket. La ventana muestra entonces la flota como mostraría una real.</translation>
    </message>
    <message>
        <source>Start the chosen scenario</source>
        <translation>Iniciar el escenario seleccionado</translation>
    </message>
    <message>
        <source>Nobody attacks in this scenario.</source>
        <translation>En este escenario nadie ataca.</translation>
    </message>
    <message>
        <source>Damage without defences %1, with defences %2. Failed tasks: %3 without, %4 with.</source>
        <translation>Daño: %1 sin defensas, %2 con defensas. Tareas fallidas: %3 sin ellas, %4 con ellas.</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Laboratorio</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>Desplegar %1</translation>
    </message>
    <message>
        <source>Fold %1 into one node</source>
        <translation>Plegar %1 en un nodo</translation>
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
        <translation>%1: %L2. Pulse para seleccionarlos.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitRows</name>
    <message>
        <source>By %1</source>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazos</translation>
    </message>
    <message>
        <source>As supposed</source>
        <translation>Según supuesto</translation>
    </message>
    <message>
        <source>Last refusal</source>
        <translation>Último rechazo</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitSubjectRows</name>
    <message>
        <source>not of an IP address</source>
        <translation>sin dirección IP</translation>
    </message>
    <message>
        <source>Who ran into it</source>
        <translation>Quién chocó con él</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazos</translation>
    </message>
    <message>
        <source>As supposed</source>
        <translation>Según supuesto</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Limits</name>
    <message>
        <source>Connections in all</source>
        <translation>Conexiones en total</translation>
    </message>
    <message>
        <source>Incoming connections in all</source>
        <translation>Conexiones entrantes en total</translation>
    </message>
    <message>
        <source>Streams in all</source>
        <translation>Flujos en total</translation>
    </message>
    <message>
        <source>Memory in all</source>
        <translation>Memoria en total</translation>
    </message>
    <message>
        <source>Connections before they prove who they are</source>
        <translation>Conexiones antes de probar quiénes son</translation>
    </message>
    <message>
        <source>Memory of those that have not proved who they are</source>
        <translation>Memoria de las que no han probado quiénes son</translation>
    </message>
    <message>
        <source>Connections of a network range</source>
        <translation>Conexiones de un rango de red</translation>
    </message>
    <message>
        <source>Unproved connections of a network range</source>
        <translation>Conexiones sin probar de un rango de red</translation>
    </message>
    <message>
        <source>New connections a second of a network range</source>
        <translation>Conexiones nuevas por segundo de un rango de red</translation>
    </message>
    <message>
        <source>Memory of a network range</source>
        <translation>Memoria de un rango de red</translation>
    </message>
    <message>
        <source>Streams of a network range</source>
        <translation>Flujos de un rango de red</translation>
    </message>
    <message>
        <source>Streams of a connection</source>
        <translation>Flujos de una conexión</translation>
    </message>
    <message>
        <source>Connections of a peer</source>
        <translation>Conexiones de un par</translation>
    </message>
    <message>
        <source>Streams of a peer</source>
        <translation>Flujos de un par</translation>
    </message>
    <message>
        <source>Memory of a peer</source>
        <translation>Memoria de un par</translation>
    </message>
    <message>
        <source>New streams a second of a peer</source>
        <translation>Flujos nuevos por segundo de un par</translation>
    </message>
    <message>
        <source>Streams of a protocol</source>
        <translation>Flujos de un protocolo</translation>
    </message>
    <message>
        <source>Streams of a protocol with one peer</source>
        <translation>Flujos de un protocolo con un par</translation>
    </message>
    <message>
        <source>Streams of a protocol that one peer opened</source>
        <translation>Flujos de un protocolo que abrió un par</translation>
    </message>
    <message>
        <source>Memory of a protocol</source>
        <translation>Memoria de un protocolo</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitsView</name>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Whose limits</source>
        <translation>Los límites de quién</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Who ran into the chosen limit</source>
        <translation>Quién chocó con el límite elegido</translation>
    </message>
    <message>
        <source>What if a limit had been another? Weighed by the connections on record; nothing is changed.</source>
        <translation>¿Y si un límite hubiera sido otro? Sopesado según las conexiones registradas; nada se cambia.</translation>
    </message>
    <message>
        <source>The limits of a node</source>
        <translation>Los límites de un nodo</translation>
    </message>
    <message>
        <source>Show the refusals on record</source>
        <translation>Mostrar los rechazos registrados</translation>
    </message>
    <message>
        <source>Nobody ran into this limit.</source>
        <translation>Nadie chocó con este límite.</translation>
    </message>
    <message>
        <source>Nobody with that name ran into this limit.</source>
        <translation>Nadie con ese nombre chocó con este límite.</translation>
    </message>
    <message>
        <source>%1 refusals of others</source>
        <translation>%1 rechazos de otros</translation>
    </message>
    <message>
        <source>%1 connections on record</source>
        <translation>%1 conexiones registradas</translation>
    </message>
    <message>
        <source>%1 refusals by a limit</source>
        <translation>%1 rechazos por un límite</translation>
    </message>
    <message>
        <source>%1 beyond what is followed</source>
        <translation>%1 más allá de lo que se sigue</translation>
    </message>
    <message>
        <source>%1 of %2 connections would be refused.</source>
        <translation>Se rechazarían %1 de %2 conexiones.</translation>
    </message>
    <message>
        <source>%1 of %2 refused ones would be let in.</source>
        <translation>Se admitirían %1 de %2 rechazadas.</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>No se pudo leer el registro.</translation>
    </message>
    <message>
        <source>Nobody connected in this span, and nobody was refused.</source>
        <translation>En este intervalo nadie se conectó y nadie fue rechazado.</translation>
    </message>
    <message>
        <source>Who ran into which limit in a span of the log, and how near everybody came to those on connections.</source>
        <translation>Quién chocó con qué límite en un intervalo del registro, y cuánto se acercaron todos a los de las conexiones.</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>Aquí no se guarda nada de lo ocurrido. Únase a una red, inicie un ensayo o elija la carpeta de datos de un nodo.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LogBar</name>
    <message>
        <source>The last hour</source>
        <translation>La última hora</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Las últimas 24 horas</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Los últimos 7 días</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Todo lo guardado</translation>
    </message>
    <message>
        <source>Log of the window</source>
        <translation>Registro de la ventana</translation>
    </message>
    <message>
        <source>Log of a data folder…</source>
        <translation>Registro de una carpeta de datos…</translation>
    </message>
    <message>
        <source>Log in %1</source>
        <translation>Registro en %1</translation>
    </message>
    <message>
        <source>Which log is read</source>
        <translation>Qué registro se lee</translation>
    </message>
    <message>
        <source>Which span of it</source>
        <translation>Qué periodo</translation>
    </message>
    <message>
        <source>How much was read</source>
        <translation>Cuánto se ha leído</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The data folder of a node</source>
        <translation>La carpeta de datos de un nodo</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>PIN de usuario</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MainWindow</name>
    <message>
        <source>The engine has not answered for some seconds. The window goes on with what it knows.</source>
        <translation>El motor no responde desde hace unos segundos. La ventana sigue con lo que sabe.</translation>
    </message>
    <message>
        <source>Events are not recorded for now; the network goes on. %1</source>
        <translation>Por ahora no se registran eventos; la red sigue en marcha. %1</translation>
    </message>
    <message>
        <source>That moment cannot be shown. %1</source>
        <translation>No se puede mostrar ese momento. %1</translation>
    </message>
    <message>
        <source>The kept layout of this desk could not be used; the panels stand as at first.</source>
        <translation>No se pudo usar la disposición guardada de este puesto; los paneles están como al principio.</translation>
    </message>
    <message>
        <source>The settings could not be read and are as at first. The old file is kept as %1.</source>
        <translation>No se pudieron leer los ajustes y están como al principio. El archivo antiguo se conserva como %1.</translation>
    </message>
    <message>
        <source>The settings in %1 can be neither read nor put aside: what you choose holds for this run only.</source>
        <translation>Los ajustes de %1 no se pueden leer ni apartar: lo que elija vale solo para esta ejecución.</translation>
    </message>
    <message>
        <source>Too many networks and rehearsals are open: end one first.</source>
        <translation>Hay demasiadas redes y ensayos abiertos: termine uno antes.</translation>
    </message>
    <message>
        <source>This window was started with --offline: it opens no connection.</source>
        <translation>Esta ventana se inició con --offline: no abre ninguna conexión.</translation>
    </message>
    <message>
        <source>%1 · Vedette</source>
        <translation>%1 · Vedette</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Comandos…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear, step back</source>
        <translation>Borrar, retroceder</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vista siguiente</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vista anterior</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Pantalla mural</translation>
    </message>
    <message>
        <source>Save a picture of this view…</source>
        <translation>Guardar una imagen de esta vista…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Exportar lo que se muestra…</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Volver a «en vivo»</translation>
    </message>
    <message>
        <source>Go to a certain time…</source>
        <translation>Ir a una hora determinada…</translation>
    </message>
    <message>
        <source>Start the lab</source>
        <translation>Iniciar el laboratorio</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>Unirse a una red…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Help on this view</source>
        <translation>Ayuda sobre esta vista</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Restablecer disposición</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>This view has nothing to export.</source>
        <translation>Esta vista no tiene nada que exportar.</translation>
    </message>
    <message>
        <source>Save a picture of this view</source>
        <translation>Guardar una imagen de esta vista</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>La imagen está en %1.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>No se pudo escribir la imagen en %1.</translation>
    </message>
    <message>
        <source>Wallboard: F11 or Esc returns.</source>
        <translation>Pantalla mural: F11 o Esc para volver.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vista: %1</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Guardar este filtro…</translation>
    </message>
    <message>
        <source>Edit saved filters…</source>
        <translation>Editar los filtros guardados…</translation>
    </message>
    <message>
        <source>Addresses of this node…</source>
        <translation>Direcciones de este nodo…</translation>
    </message>
    <message>
        <source>No development token was made. %1</source>
        <translation>No se creó ningún token de desarrollo. %1</translation>
    </message>
    <message>
        <source>Development store: the identity is a token of software in %1, with its PIN beside it. For trying things out, and for nothing else.</source>
        <translation>Almacén de desarrollo: la identidad es un token de software en %1, con su PIN al lado. Para probar, y para nada más.</translation>
    </message>
    <message>
        <source>The token of the identity is away: connections stay, new connection keys are not signed. %1</source>
        <translation>Falta el token de la identidad: las conexiones siguen, las claves de conexión nuevas no se firman. %1</translation>
    </message>
    <message>
        <source>Log in again…</source>
        <translation>Iniciar sesión de nuevo…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MomentDialog</name>
    <message>
        <source>Show a certain time</source>
        <translation>Mostrar una hora determinada</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MovesModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Risk before</source>
        <translation>Riesgo antes</translation>
    </message>
    <message>
        <source>Risk then</source>
        <translation>Riesgo entonces</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>As told by</source>
        <translation>Según</translation>
    </message>
</context>
<context>
    <name>vedette::ui::NoteDialog</name>
    <message>
        <source>Name and tags of %1</source>
        <translation>Nombre y etiquetas de %1</translation>
    </message>
    <message numerus="yes">
        <source>Tags for %Ln peers</source>
        <translation>
            <numerusform>Etiquetas para %Ln par</numerusform>
            <numerusform>Etiquetas para %Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>core, relay</source>
        <translation>núcleo, relé</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Añadir etiquetas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>There are more notes than can be kept already; empty some first.</source>
        <translation>Ya hay más notas de las que se pueden guardar; vacíe antes algunas.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Notices</name>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>vedette::ui::OverviewView</name>
    <message>
        <source>Different peers with an open connection at any vantage point, of all that are known; the line is the number of connections in the last hour. Opens the connected peers.</source>
        <translation>Pares distintos con una conexión abierta en algún punto de observación, de todos los conocidos; la línea es el número de conexiones de la última hora. Abre los pares conectados.</translation>
    </message>
    <message>
        <source>The middle of all round trips that were measured in the last 10 minutes. Opens the measurements.</source>
        <translation>La mediana de todos los tiempos de ida y vuelta medidos en los últimos 10 minutos. Abre las mediciones.</translation>
    </message>
    <message>
        <source>What we said no to in the last 10 minutes, by a limit or a rule. Opens the refusals.</source>
        <translation>Lo que rechazamos en los últimos 10 minutos por un límite o una regla. Abre los rechazos.</translation>
    </message>
    <message>
        <source>How often peers broke a protocol in the last 10 minutes. Opens the events.</source>
        <translation>Cuántas veces los pares incumplieron un protocolo en los últimos 10 minutos. Abre los eventos.</translation>
    </message>
    <message>
        <source>The share of dials that failed in the last 10 minutes. Opens the failures.</source>
        <translation>La proporción de marcados que fallaron en los últimos 10 minutos. Abre los fallos.</translation>
    </message>
    <message>
        <source>Fills when peers connect.</source>
        <translation>Se llena cuando se conectan pares.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Países</translation>
    </message>
    <message>
        <source>of connected peers</source>
        <translation>de los pares conectados</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores de red</translation>
    </message>
    <message>
        <source>ASN of connected peers</source>
        <translation>ASN de los pares conectados</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>as connected peers claim</source>
        <translation>según declaran los pares conectados</translation>
    </message>
    <message>
        <source>Refusals by limit</source>
        <translation>Rechazos por límite</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>última hora</translation>
    </message>
    <message>
        <source>Nothing was refused in the last hour.</source>
        <translation>No se rechazó nada en la última hora.</translation>
    </message>
    <message>
        <source>Broken protocols</source>
        <translation>Protocolos incumplidos</translation>
    </message>
    <message>
        <source>Nobody broke a protocol in the last hour.</source>
        <translation>Nadie incumplió un protocolo en la última hora.</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Ancho de banda</translation>
    </message>
    <message>
        <source>by protocol</source>
        <translation>por protocolo</translation>
    </message>
    <message>
        <source>Fills with the first bytes.</source>
        <translation>Se llena con los primeros bytes.</translation>
    </message>
    <message>
        <source>Bootnodes</source>
        <translation>Nodos de arranque</translation>
    </message>
    <message>
        <source>the ways into the network</source>
        <translation>las entradas a la red</translation>
    </message>
    <message>
        <source>Engine and event log</source>
        <translation>Motor y registro de eventos</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>Aún no se observa nada</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nada requiere su atención</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab.</source>
        <translation>Únase a una red o inicie un ensayo en el laboratorio.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 known peers are connected, seen from %Ln places.</source>
        <translation>
            <numerusform>%1 de %2 pares conocidos están conectados, vistos desde %Ln punto.</numerusform>
            <numerusform>%1 de %2 pares conocidos están conectados, vistos desde %Ln puntos.</numerusform>
        </translation>
    </message>
    <message>
        <source>in 10 min</source>
        <translation>en 10&#xa0;min</translation>
    </message>
    <message>
        <source>Connected peers</source>
        <translation>Pares conectados</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>%1 connections, %2 inbound</source>
        <translation>%1 conexiones, %2 entrantes</translation>
    </message>
    <message>
        <source>Round trip, median</source>
        <translation>Ida y vuelta, mediana</translation>
    </message>
    <message>
        <source>%1 in 1 h</source>
        <translation>%1 en 1&#xa0;h</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazos</translation>
    </message>
    <message>
        <source>Protocols broken</source>
        <translation>Protocolos incumplidos</translation>
    </message>
    <message>
        <source>Dials failed</source>
        <translation>Marcados fallidos</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>As of now, not of the moment that is shown:</source>
        <translation>De ahora, no del momento que se muestra:</translation>
    </message>
    <message>
        <source>%1 events a second</source>
        <translation>%1 eventos por segundo</translation>
    </message>
    <message>
        <source>The engine answers after %1</source>
        <translation>El motor responde en %1</translation>
    </message>
    <message>
        <source>%1 events wait for the disk, %2 were not recorded, %3 did not reach the window</source>
        <translation>%1 eventos esperan al disco, %2 no se registraron, %3 no llegaron a la ventana</translation>
    </message>
    <message>
        <source>The event log takes %1</source>
        <translation>El registro de eventos ocupa %1</translation>
    </message>
    <message>
        <source>No engine runs.</source>
        <translation>No hay ningún motor en marcha.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Palette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Comandos que coinciden</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Paper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerActions</name>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>End our connections to it. It may come back; this cannot be undone.</source>
        <translation>Termina nuestras conexiones con él. Puede volver; esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Bloquear…</translation>
    </message>
    <message>
        <source>End our connections to it and refuse new ones until a time that you choose.</source>
        <translation>Termina nuestras conexiones con él y rechaza otras nuevas hasta la hora que elija.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Name and tags…</source>
        <translation>Nombre y etiquetas…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Copy peer id</source>
        <translation>Copiar ID del par</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln par</numerusform>
            <numerusform>%Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>Desconexión de %1</translation>
    </message>
    <message>
        <source>Blocking %1</source>
        <translation>Bloqueo de %1</translation>
    </message>
    <message>
        <source>Unblocking %1</source>
        <translation>Desbloqueo de %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerColumns</name>
    <message>
        <source>Peer id</source>
        <translation>ID del par</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Dir</source>
        <translation>E/S</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Agent (claimed)</source>
        <translation>Software (declarado)</translation>
    </message>
    <message>
        <source>Protocol version (claimed)</source>
        <translation>Versión del protocolo (declarada)</translation>
    </message>
    <message>
        <source>Protocols (claimed)</source>
        <translation>Protocolos (declarados)</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Muxer</source>
        <translation>Multiplexor</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Meshes</source>
        <translation>Mallas</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Reputación</translation>
    </message>
    <message>
        <source>Last fault</source>
        <translation>Última infracción</translation>
    </message>
    <message>
        <source>ASN</source>
        <translation>ASN</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>Failed dials</source>
        <translation>Marcados fallidos</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Infracciones</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazos</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Primera vez</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>In DHT table</source>
        <translation>En tabla DHT</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identificado</translation>
    </message>
    <message>
        <source>Signed record</source>
        <translation>Registro firmado</translation>
    </message>
    <message>
        <source>The hash of its public key, or the key itself: nobody else can have it.</source>
        <translation>El hash de su clave pública, o la propia clave: nadie más puede tenerlo.</translation>
    </message>
    <message>
        <source>The name that you gave it.</source>
        <translation>El nombre que usted le dio.</translation>
    </message>
    <message>
        <source>The tags that you gave it.</source>
        <translation>Las etiquetas que usted le dio.</translation>
    </message>
    <message>
        <source>What you noted of it.</source>
        <translation>Lo que usted anotó sobre él.</translation>
    </message>
    <message>
        <source>The networks, or observers of them, that know it.</source>
        <translation>Las redes, o los observadores de ellas, que lo conocen.</translation>
    </message>
    <message>
        <source>Connected: now. Known: we met it. Heard: somebody told of it.</source>
        <translation>Conectado: ahora. Conocido: lo encontramos. Mencionado: alguien habló de él.</translation>
    </message>
    <message>
        <source>Who dialled: in, it came to us; out, we went to it.</source>
        <translation>Quién marcó: entra, vino a nosotros; sale, fuimos a él.</translation>
    </message>
    <message>
        <source>Where it is connected from or to; then what it says of itself.</source>
        <translation>Desde dónde o adónde está conectado; después, lo que dice de sí mismo.</translation>
    </message>
    <message>
        <source>The program that it says it is. Nothing proves it.</source>
        <translation>El programa que dice ser. Nada lo prueba.</translation>
    </message>
    <message>
        <source>The version of its protocols that it says it has. Nothing proves it.</source>
        <translation>La versión de sus protocolos que dice tener. Nada lo prueba.</translation>
    </message>
    <message>
        <source>What it says that it speaks.</source>
        <translation>Lo que dice que habla.</translation>
    </message>
    <message>
        <source>What proved its key and hides the traffic of its connections.</source>
        <translation>Lo que probó su clave y oculta el tráfico de sus conexiones.</translation>
    </message>
    <message>
        <source>What parts its connections into streams.</source>
        <translation>Lo que divide sus conexiones en flujos.</translation>
    </message>
    <message>
        <source>Topics that it subscribes to.</source>
        <translation>Temas a los que está suscrito.</translation>
    </message>
    <message>
        <source>Topics in whose mesh of ours it is.</source>
        <translation>Temas en cuya malla lo tenemos.</translation>
    </message>
    <message>
        <source>What its gossip score lets it do.</source>
        <translation>Lo que su puntuación de gossip le permite hacer.</translation>
    </message>
    <message>
        <source>How it broke a protocol last.</source>
        <translation>Cómo incumplió un protocolo por última vez.</translation>
    </message>
    <message>
        <source>Autonomous systems of its addresses, as far as a map knows.</source>
        <translation>Sistemas autónomos de sus direcciones, según los mapas disponibles.</translation>
    </message>
    <message>
        <source>Countries of its addresses, as far as a map knows.</source>
        <translation>Países de sus direcciones, según los mapas disponibles.</translation>
    </message>
    <message>
        <source>Gossip score when it was told last. Below zero it loses trust.</source>
        <translation>Puntuación de gossip cuando se comunicó por última vez. Por debajo de cero pierde confianza.</translation>
    </message>
    <message>
        <source>Milliseconds of the last ping to it and back.</source>
        <translation>Milisegundos de ida y vuelta del último ping que se le hizo.</translation>
    </message>
    <message>
        <source>Bytes that it sent us, on connections that are over.</source>
        <translation>Bytes que nos envió, en conexiones ya terminadas.</translation>
    </message>
    <message>
        <source>Bytes that we sent it, on connections that are over.</source>
        <translation>Bytes que le enviamos, en conexiones ya terminadas.</translation>
    </message>
    <message>
        <source>Bytes both ways, on connections that are over.</source>
        <translation>Bytes en ambos sentidos, en conexiones ya terminadas.</translation>
    </message>
    <message>
        <source>Connections to us so far.</source>
        <translation>Conexiones con nosotros hasta ahora.</translation>
    </message>
    <message>
        <source>Connections to us now.</source>
        <translation>Conexiones con nosotros en este momento.</translation>
    </message>
    <message>
        <source>Dials of ours that did not reach it.</source>
        <translation>Marcados nuestros que no llegaron a él.</translation>
    </message>
    <message>
        <source>How often it broke a protocol, with us or another observer.</source>
        <translation>Cuántas veces incumplió un protocolo, con nosotros o con otro observador.</translation>
    </message>
    <message>
        <source>How often a limit or rule refused it something.</source>
        <translation>Cuántas veces un límite o una regla le rechazó algo.</translation>
    </message>
    <message>
        <source>When it was heard of first.</source>
        <translation>Cuándo se supo de él por primera vez.</translation>
    </message>
    <message>
        <source>When it was heard of last.</source>
        <translation>Cuándo se supo de él por última vez.</translation>
    </message>
    <message>
        <source>You pinned it.</source>
        <translation>Usted lo fijó.</translation>
    </message>
    <message>
        <source>You blocked it.</source>
        <translation>Usted lo bloqueó.</translation>
    </message>
    <message>
        <source>It stands in our DHT routing table.</source>
        <translation>Está en nuestra tabla de enrutamiento de la DHT.</translation>
    </message>
    <message>
        <source>It said who it is.</source>
        <translation>Dijo quién es.</translation>
    </message>
    <message>
        <source>It signed the list of its addresses.</source>
        <translation>Firmó la lista de sus direcciones.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocido</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>Mencionado</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;d</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dentro de %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Riesgo</translation>
    </message>
    <message>
        <source>Why that risk</source>
        <translation>Por qué ese riesgo</translation>
    </message>
    <message>
        <source>Gossip score</source>
        <translation>Puntuación de gossip</translation>
    </message>
    <message>
        <source>Risk since</source>
        <translation>Riesgo desde</translation>
    </message>
    <message>
        <source>How much it has to prove: the tier by which it is verified.</source>
        <translation>Cuánto tiene que demostrar: el nivel con que se verifica.</translation>
    </message>
    <message>
        <source>Why it is in that tier.</source>
        <translation>Por qué está en ese nivel.</translation>
    </message>
    <message>
        <source>Its reputation, from 0 to 1; a stranger has 0.5, below 0.2 it should be kept apart.</source>
        <translation>Su reputación, de 0 a 1; un desconocido tiene 0,5, por debajo de 0,2 debería mantenerse aparte.</translation>
    </message>
    <message>
        <source>When it came into its tier.</source>
        <translation>Cuándo llegó a su nivel.</translation>
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
        <translation>Como CID</translation>
    </message>
    <message>
        <source>The same id in its other form.</source>
        <translation>El mismo ID en su otra forma.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>The id is the SHA-256 hash of a larger public key.</source>
        <translation>El ID es el hash SHA-256 de una clave pública más grande.</translation>
    </message>
    <message>
        <source>The id holds the public key itself: %1</source>
        <translation>El ID contiene la propia clave pública: %1</translation>
    </message>
    <message>
        <source>What the id is made of.</source>
        <translation>De qué está hecho el ID.</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Probado por</translation>
    </message>
    <message>
        <source>The %1 handshake of an open connection: it signed with the key of this id.</source>
        <translation>La negociación %1 de una conexión abierta: firmó con la clave de este ID.</translation>
    </message>
    <message>
        <source>Why nobody else can pretend to be this peer.</source>
        <translation>Por qué nadie más puede hacerse pasar por este par.</translation>
    </message>
    <message>
        <source>The handshake of an earlier connection.</source>
        <translation>La negociación de una conexión anterior.</translation>
    </message>
    <message>
        <source>Nothing yet: others told of it, we have not met it.</source>
        <translation>Nada aún: otros hablaron de él, nosotros no lo hemos encontrado.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Sees us at</source>
        <translation>Nos ve en</translation>
    </message>
    <message>
        <source>Our address as the peer says it saw it.</source>
        <translation>Nuestra dirección tal como el par dice que la vio.</translation>
    </message>
    <message>
        <source>The address, and where it is as far as a map knows.</source>
        <translation>La dirección y dónde está, según los mapas disponibles.</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Vino de</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Alcanzado en</translation>
    </message>
    <message>
        <source>Says it listens</source>
        <translation>Dice que escucha</translation>
    </message>
    <message>
        <source>Said of it</source>
        <translation>Se dice de él</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln streams</source>
        <translation>
            <numerusform>%Ln flujo</numerusform>
            <numerusform>%Ln flujos</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1, out %2</source>
        <translation>recibido %1, enviado %2</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>ida y vuelta %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrante</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Saliente</translation>
    </message>
    <message>
        <source>An open connection and its number in this run.</source>
        <translation>Una conexión abierta y su número en esta ejecución.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>hasta que lo retire</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>Blocked in %1</source>
        <translation>Bloqueado en %1</translation>
    </message>
    <message>
        <source>Your block: it gets no connection meanwhile.</source>
        <translation>Su bloqueo: entretanto no obtiene ninguna conexión.</translation>
    </message>
    <message>
        <source>What went over the streams of this protocol, without what encryption adds.</source>
        <translation>Lo que pasó por los flujos de este protocolo, sin lo que añade el cifrado.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerHeader</name>
    <message>
        <source>Not known at this moment</source>
        <translation>Desconocido en este momento</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerPage</name>
    <message>
        <source>Page of a peer</source>
        <translation>Página de un par</translation>
    </message>
    <message>
        <source>All peers</source>
        <translation>Todos los pares</translation>
    </message>
    <message>
        <source>Back to the list (Alt+Left)</source>
        <translation>Volver a la lista (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>What it says of itself</source>
        <translation>Qué dice de sí mismo</translation>
    </message>
    <message>
        <source>Nothing proves it but a signed record its addresses.</source>
        <translation>Nada lo prueba, salvo un registro firmado en el caso de sus direcciones.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Connections to us</source>
        <translation>Conexiones con nosotros</translation>
    </message>
    <message>
        <source>How it behaves</source>
        <translation>Cómo se comporta</translation>
    </message>
    <message>
        <source>What its score is made of</source>
        <translation>De qué se compone su puntuación</translation>
    </message>
    <message>
        <source>The terms when the score was told last.</source>
        <translation>Los términos cuando se comunicó la puntuación por última vez.</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>Idas y vueltas</translation>
    </message>
    <message>
        <source>Milliseconds of each ping to it and back.</source>
        <translation>Milisegundos de cada ping, ida y vuelta.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>The newest first.</source>
        <translation>Los más recientes primero.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Events of this peer, the newest first</source>
        <translation>Eventos de este par, los más recientes primero</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>What this term adds to the score.</source>
        <translation>Lo que este término suma a la puntuación.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>Gossip score and the terms that weigh most in it, each time that its standing changed.</source>
        <translation>Puntuación de gossip y los términos que más pesan en ella, cada vez que cambió su estado.</translation>
    </message>
    <message>
        <source>Bytes by protocol</source>
        <translation>Bytes por protocolo</translation>
    </message>
    <message>
        <source>Of its connections to us that are open now.</source>
        <translation>De sus conexiones con nosotros que están abiertas ahora.</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Reputación</translation>
    </message>
    <message>
        <source>How far we trust it, and why.</source>
        <translation>Hasta dónde confiamos en él, y por qué.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerPanel</name>
    <message>
        <source>The selected peer</source>
        <translation>El par seleccionado</translation>
    </message>
    <message>
        <source>What it did last</source>
        <translation>Lo último que hizo</translation>
    </message>
    <message>
        <source>Events of this peer, the newest first</source>
        <translation>Eventos de este par, los más recientes primero</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are selected.</source>
        <translation>
            <numerusform>Hay %Ln par seleccionado.</numerusform>
            <numerusform>Hay %Ln pares seleccionados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a peer in any view: what is known of it stands here.</source>
        <translation>Seleccione un par en cualquier vista: aquí aparece lo que se sabe de él.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeersView</name>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>Open the peer&apos;s page</source>
        <translation>Abrir la página del par</translation>
    </message>
    <message>
        <source>Back to the list of peers</source>
        <translation>Volver a la lista de pares</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>Take this part of the question away</source>
        <translation>Quitar esta parte de la consulta</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Quitar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln par</numerusform>
            <numerusform>%Ln pares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln peers</source>
        <translation>
            <numerusform>%1 de %Ln par</numerusform>
            <numerusform>%1 de %Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>No peer is known yet</source>
        <translation>Aún no se conoce ningún par</translation>
    </message>
    <message>
        <source>Peers appear here as soon as this program meets or hears of them: start a rehearsal of the lab, or join a network.</source>
        <translation>Los pares aparecen aquí en cuanto este programa los encuentra o sabe de ellos: inicie un ensayo del laboratorio o únase a una red.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Abrir el laboratorio</translation>
    </message>
    <message>
        <source>No peer answers this question</source>
        <translation>Ningún par responde a esta consulta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are known, but none has all of what the box above asks for.</source>
        <translation>
            <numerusform>Se conoce %Ln par, pero no tiene todo lo que pide el cuadro de arriba.</numerusform>
            <numerusform>Se conocen %Ln pares, pero ninguno tiene todo lo que pide el cuadro de arriba.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all peers</source>
        <translation>Mostrar todos los pares</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>Las columnas habituales</translation>
    </message>
    <message>
        <source>Only peers with %1 %2</source>
        <translation>Solo pares con %1: %2</translation>
    </message>
    <message>
        <source>Export the peers that are shown</source>
        <translation>Exportar los pares que se muestran</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>The file was not written: %1. Choose another place.</source>
        <translation>El archivo no se escribió: %1. Elija otro lugar.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PinField</name>
    <message>
        <source>Nothing shows of what is typed here.</source>
        <translation>Nada de lo que se teclea aquí se ve.</translation>
    </message>
    <message>
        <source>nothing shows while you type</source>
        <translation>no se ve nada al teclear</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>introducido</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PinSection</name>
    <message>
        <source>Security officer&apos;s PIN</source>
        <translation>PIN del oficial de seguridad</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>PIN de usuario</translation>
    </message>
    <message>
        <source>Use up the last try all the same</source>
        <translation>Gastar aun así el último intento</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyText</name>
    <message>
        <source>No file of the folder %1 is named *.toml.</source>
        <translation>Ningún archivo de la carpeta %1 se llama *.toml.</translation>
    </message>
    <message>
        <source>The folder has more than %1 files: too many to be edited here.</source>
        <translation>La carpeta tiene más de %1 archivos: demasiados para editarlos aquí.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>No se puede leer el archivo %1.</translation>
    </message>
    <message>
        <source>The policy is larger than 1 MiB: vedette-node policy check reads it, this window does not.</source>
        <translation>La política supera 1 MiB: vedette-node policy check la lee, esta ventana no.</translation>
    </message>
    <message>
        <source>%1 is a signed bundle. It cannot be edited: open the text that it was made of.</source>
        <translation>%1 es un paquete firmado. No se puede editar: abra el texto del que se hizo.</translation>
    </message>
    <message>
        <source>%1 holds what an editor would change: other ends of lines than a single line feed, lines of more than %2 characters, or bytes that are no text. It was left alone.</source>
        <translation>%1 contiene lo que un editor cambiaría: otros finales de línea que un salto de línea, líneas de más de %2 caracteres o bytes que no son texto. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>new policy</source>
        <translation>política nueva</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyView</name>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Siguiente aparición</translation>
    </message>
    <message>
        <source>File of the policy</source>
        <translation>Archivo de la política</translation>
    </message>
    <message>
        <source>Text of the policy</source>
        <translation>Texto de la política</translation>
    </message>
    <message>
        <source>What stands beside the text</source>
        <translation>Qué hay junto al texto</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Effect on what happened</source>
        <translation>Efecto en lo ocurrido</translation>
    </message>
    <message>
        <source>Rules that deserve a second look</source>
        <translation>Reglas que merecen otra mirada</translation>
    </message>
    <message>
        <source>No policy is open</source>
        <translation>No hay ninguna política abierta</translation>
    </message>
    <message>
        <source>A policy says who may do what in a network. Open the file, or the folder of files, that a node goes by, or begin a new one.</source>
        <translation>Una política dice quién puede hacer qué en una red. Abra el archivo, o la carpeta, que sigue un nodo, o empiece una nueva.</translation>
    </message>
    <message>
        <source>Open a policy</source>
        <translation>Abrir una política</translation>
    </message>
    <message>
        <source>Policies (*.toml)</source>
        <translation>Políticas (*.toml)</translation>
    </message>
    <message>
        <source>Open a policy of several files</source>
        <translation>Abrir una política de varios archivos</translation>
    </message>
    <message>
        <source>Changed on the disk since it was opened, or gone: %1.</source>
        <translation>Cambió en el disco desde que se abrió, o ya no está: %1.</translation>
    </message>
    <message>
        <source>Whoever changed it loses that if you overwrite it. What is on the disk replaces what you wrote if you open it again.</source>
        <translation>Quien lo cambió pierde eso si usted sobrescribe. Lo que hay en el disco sustituye a lo suyo si lo vuelve a abrir.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Sobrescribir</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Volver a abrir</translation>
    </message>
    <message>
        <source>A policy of several files is saved where it is.</source>
        <translation>Una política de varios archivos se guarda donde está.</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>Guardar la política</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>The policy was changed and not saved.</source>
        <translation>La política se cambió y no se guardó.</translation>
    </message>
    <message>
        <source>What was not saved is lost.</source>
        <translation>Lo que no se guarde se pierde.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>%1 · not saved</source>
        <translation>%1 · sin guardar</translation>
    </message>
    <message>
        <source>%1 places and more</source>
        <translation>%1 apariciones y más</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln aparición</numerusform>
            <numerusform>%Ln apariciones</numerusform>
        </translation>
    </message>
    <message>
        <source>decided none of the %1 attempts that were read in the log</source>
        <translation>no decidió ninguno de los %1 intentos leídos en el registro</translation>
    </message>
    <message>
        <source>The text does not compile: there is nothing to review.</source>
        <translation>El texto no compila: no hay nada que revisar.</translation>
    </message>
    <message>
        <source>No rule deserves a second look: none has expired, is covered by another, or allows anybody or anything.</source>
        <translation>Ninguna regla merece otra mirada: ninguna ha caducado, está cubierta por otra ni permite a cualquiera o cualquier cosa.</translation>
    </message>
    <message>
        <source>The rules are being looked at.</source>
        <translation>Se están revisando las reglas.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Revisión (%1)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln regla</numerusform>
            <numerusform>%Ln reglas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln segmento</numerusform>
            <numerusform>%Ln segmentos</numerusform>
        </translation>
    </message>
    <message>
        <source>the rules are being looked at</source>
        <translation>se están revisando las reglas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at again</source>
        <translation>
            <numerusform>%Ln por revisar</numerusform>
            <numerusform>%Ln por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>What falls</source>
        <translation>Qué cae</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmentos</translation>
    </message>
    <message>
        <source>The policy of this fleet</source>
        <translation>La política de esta flota</translation>
    </message>
    <message>
        <source>The fleet that you are looking at is held to a policy: read it here, and change it to see what that would mean. The fleet goes on by its own.</source>
        <translation>La flota que está viendo se rige por una política: léala aquí y cámbiela para ver qué supondría. La flota sigue con la suya.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leerla</translation>
    </message>
    <message>
        <source>Policy of %1</source>
        <translation>Política de %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyWords</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 es %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 es uno de %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 no es %2</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 no es ninguno de %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 por debajo de %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1 como mucho %2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1 por encima de %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 al menos %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1 dentro de %2</translation>
    </message>
    <message>
        <source>%1 outside %2</source>
        <translation>%1 fuera de %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 a %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>se cumple</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>no se cumple</translation>
    </message>
    <message>
        <source>counts as fulfilled, for a rule that denies</source>
        <translation>cuenta como cumplido, para una regla que rechaza</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>ha caducado</translation>
    </message>
    <message>
        <source>never applies: its conditions exclude one another</source>
        <translation>nunca se aplica: sus condiciones se excluyen</translation>
    </message>
    <message>
        <source>is covered by %1</source>
        <translation>está cubierta por %1</translation>
    </message>
    <message>
        <source>never allows anything: %1 denies all of it</source>
        <translation>nunca permite nada: %1 lo rechaza todo</translation>
    </message>
    <message>
        <source>allows whoever asks: it has no condition on who</source>
        <translation>permite a cualquiera: no tiene condición sobre who</translation>
    </message>
    <message>
        <source>allows everything, or every command</source>
        <translation>permite todo, o toda orden</translation>
    </message>
    <message>
        <source>Refused without the rule %1.</source>
        <translation>Rechazado sin la regla %1.</translation>
    </message>
    <message>
        <source>Allowed without the rule %1.</source>
        <translation>Permitido sin la regla %1.</translation>
    </message>
    <message>
        <source>Allowed if the rule %1 had not expired.</source>
        <translation>Permitido si la regla %1 no hubiera caducado.</translation>
    </message>
    <message>
        <source>Allowed by a new rule that covers it.</source>
        <translation>Permitido por una regla nueva que lo cubra.</translation>
    </message>
    <message>
        <source>%1 = %2 (now %3)</source>
        <translation>%1 = %2 (ahora %3)</translation>
    </message>
    <message>
        <source>Refused with %1.</source>
        <translation>Rechazado con %1.</translation>
    </message>
    <message>
        <source>Allowed with %1.</source>
        <translation>Permitido con %1.</translation>
    </message>
    <message>
        <source>The search ended early: fewer facts might do.</source>
        <translation>La búsqueda terminó pronto: podrían bastar menos hechos.</translation>
    </message>
    <message>
        <source>no segment</source>
        <translation>sin segmento</translation>
    </message>
    <message>
        <source>%1 of %2 pairs may use something</source>
        <translation>%1 de %2 parejas pueden usar algo</translation>
    </message>
    <message>
        <source>used %1 times</source>
        <translation>usado %1 veces</translation>
    </message>
    <message>
        <source>%1 times against the policy</source>
        <translation>%1 veces contra la política</translation>
    </message>
    <message>
        <source>refused %1 times</source>
        <translation>rechazado %1 veces</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>De %1 a %2: %3</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Preferences</name>
    <message>
        <source>The settings could not be written to %1: %2.</source>
        <translation>Los ajustes no se pudieron escribir en %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not a file of settings that this version can read; nothing was changed.</source>
        <translation>%1 no es un archivo de ajustes que esta versión pueda leer; no se cambió nada.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>Código QR de %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QrReader</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>The picture is larger than 16 MB; use a smaller one.</source>
        <translation>La imagen ocupa más de 16 MB; use una más pequeña.</translation>
    </message>
    <message>
        <source>The picture has too many pixels; use a smaller one.</source>
        <translation>La imagen tiene demasiados píxeles; use una más pequeña.</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1.</source>
        <translation>No se puede leer la imagen: %1.</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>No hay ninguna imagen.</translation>
    </message>
    <message>
        <source>No QR code was found in the picture; it must be sharp and whole.</source>
        <translation>No se encontró ningún código QR en la imagen; debe verse nítido y entero.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QueryWords</name>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QuestionBox</name>
    <message>
        <source>Put it on record</source>
        <translation>Hacerlo constar</translation>
    </message>
    <message>
        <source>Leave the ceremony</source>
        <translation>Abandonar la ceremonia</translation>
    </message>
    <message>
        <source>Accept what is otherwise</source>
        <translation>Aceptar la diferencia</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>Aceptarlo</translation>
    </message>
    <message>
        <source>Why, for the record:</source>
        <translation>Motivo, para el acta:</translation>
    </message>
    <message>
        <source>The ceremony goes on by the branch for that, if the step has one, and ends as broken off. This cannot be taken back.</source>
        <translation>La ceremonia sigue por la rama prevista para ello, si el paso la tiene, y termina como interrumpida. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>The reason is signed with the step, and a rehearsal with an exception unlocks no run.</source>
        <translation>El motivo se firma con el paso, y un ensayo con una excepción no desbloquea la ceremonia real.</translation>
    </message>
    <message>
        <source>Nothing shows of what is typed. It goes to the token&apos;s process and is wiped.</source>
        <translation>Lo que se teclea no se muestra. Va al proceso del token y se borra.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Give it to the token</source>
        <translation>Darlo al token</translation>
    </message>
    <message>
        <source>The two are different.</source>
        <translation>Las dos entradas difieren.</translation>
    </message>
    <message>
        <source>Type it a second time.</source>
        <translation>Tecléelo por segunda vez.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Rail</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Ajustes (Ctrl+,)</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
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
        <translation>Regla</translation>
    </message>
    <message>
        <source>Why look again</source>
        <translation>Por qué revisar</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
</context>
<context>
    <name>vedette::ui::RunPanel</name>
    <message>
        <source>Nobody attacked. %1.</source>
        <translation>Nadie atacó. El %1.</translation>
    </message>
    <message>
        <source>The attack succeeded: %1.</source>
        <translation>El ataque tuvo éxito: el %1.</translation>
    </message>
    <message>
        <source>The network held: %1.</source>
        <translation>La red resistió: el %1.</translation>
    </message>
    <message>
        <source>Stop this run and remove it</source>
        <translation>Detener esta ejecución y quitarla</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>Hasta dónde ha llegado la ejecución</translation>
    </message>
    <message>
        <source>What honest members did not get</source>
        <translation>Lo que los miembros honestos no obtuvieron</translation>
    </message>
    <message>
        <source>Defences on</source>
        <translation>Defensas activadas</translation>
    </message>
    <message>
        <source>Defences off</source>
        <translation>Defensas desactivadas</translation>
    </message>
    <message>
        <source>Tasks failed</source>
        <translation>Tareas fallidas</translation>
    </message>
    <message>
        <source>Dials failed</source>
        <translation>Marcados fallidos</translation>
    </message>
    <message>
        <source>Shown in the window</source>
        <translation>Se muestra en la ventana</translation>
    </message>
    <message>
        <source>Show in the window</source>
        <translation>Mostrar en la ventana</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>the fleet is made</source>
        <translation>se está creando la flota</translation>
    </message>
    <message>
        <source>%1 times real time, for this computer is too slow for %2</source>
        <translation>%1 veces el tiempo real, pues este equipo es demasiado lento para %2</translation>
    </message>
    <message>
        <source>%1 times real time</source>
        <translation>%1 veces el tiempo real</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>over</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>it could not begin</source>
        <translation>no pudo empezar</translation>
    </message>
    <message>
        <source>%1 of %2 members up · %3 of %4 tasks failed · %5 of %6 dials failed</source>
        <translation>%1 de %2 miembros activos · %3 de %4 tareas fallidas · %5 de %6 marcados fallidos</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Ataque</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>Perturbación</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ScenarioModel</name>
    <message>
        <source>Attack</source>
        <translation>Ataque</translation>
    </message>
    <message>
        <source>No attack</source>
        <translation>Sin ataque</translation>
    </message>
    <message>
        <source>attack</source>
        <translation>ataque</translation>
    </message>
    <message>
        <source>no attack</source>
        <translation>sin ataque</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln agente</numerusform>
            <numerusform>%Ln agentes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SegmentPicture</name>
    <message>
        <source>%1 inside</source>
        <translation>%1 dentro</translation>
    </message>
    <message>
        <source>used against the policy</source>
        <translation>usado contra la política</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>allowed and used</source>
        <translation>permitido y usado</translation>
    </message>
    <message>
        <source>allowed, not used</source>
        <translation>permitido, no usado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln agente</numerusform>
            <numerusform>%Ln agentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::SegmentsPanel</name>
    <message>
        <source>How much was worked out</source>
        <translation>Cuánto se ha calculado</translation>
    </message>
    <message>
        <source>The segments and what flows between them</source>
        <translation>Los segmentos y lo que fluye entre ellos</translation>
    </message>
    <message>
        <source>The list below says the same in words.</source>
        <translation>La lista de abajo dice lo mismo con palabras.</translation>
    </message>
    <message>
        <source>What flows between segments</source>
        <translation>Lo que fluye entre segmentos</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Origen y destino</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usos</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazos</translation>
    </message>
    <message>
        <source>Pairs of agents where something may be used, of those where there is anything to use</source>
        <translation>Parejas de agentes en las que se puede usar algo, de aquellas en las que hay algo que usar</translation>
    </message>
    <message>
        <source>What stands below the picture</source>
        <translation>Qué hay debajo de la imagen</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flujos</translation>
    </message>
    <message>
        <source>Against a perimeter</source>
        <translation>Frente a un perímetro</translation>
    </message>
    <message>
        <source>Perimeter: all inside is trusted</source>
        <translation>Perímetro: se confía en todo lo de dentro</translation>
    </message>
    <message>
        <source>This policy</source>
        <translation>Esta política</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Lateral movement</source>
        <translation>Movimiento lateral</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Descubrimiento</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Calcular</translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation>No se pudo calcular.</translation>
    </message>
    <message>
        <source>Nobody is known: neither the policy nor the network and its log name a peer.</source>
        <translation>No se conoce a nadie: ni la política ni la red y su registro nombran ningún par.</translation>
    </message>
    <message>
        <source>The text does not compile: it allows nothing.</source>
        <translation>El texto no compila: no permite nada.</translation>
    </message>
    <message>
        <source>What may flow between the segments of the policy, and what did by the decisions on record.</source>
        <translation>Lo que puede fluir entre los segmentos de la política, y lo que fluyó según las decisiones registradas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln agente</numerusform>
            <numerusform>%Ln agentes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pairs may use something</source>
        <translation>%1 de %2 parejas pueden usar algo</translation>
    </message>
    <message>
        <source>nothing that was used is on record</source>
        <translation>no consta ningún uso</translation>
    </message>
    <message>
        <source>%1 times against the policy</source>
        <translation>%1 veces contra la política</translation>
    </message>
    <message>
        <source>the %1 largest of %2 segments are drawn</source>
        <translation>se dibujan los %1 mayores de %2 segmentos</translation>
    </message>
    <message>
        <source>This is not all: it would take more decisions than are spent on it.</source>
        <translation>Esto no es todo: harían falta más decisiones de las que se le dedican.</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>Del texto de entonces: ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Used against the policy · %1</source>
        <translation>Usado contra la política · %1</translation>
    </message>
    <message>
        <source>Refused · %1</source>
        <translation>Rechazado · %1</translation>
    </message>
    <message>
        <source>Allowed and used · %1</source>
        <translation>Permitido y usado · %1</translation>
    </message>
    <message>
        <source>Allowed, not used · %1</source>
        <translation>Permitido, no usado · %1</translation>
    </message>
    <message>
        <source>Neither allowed nor tried · %1</source>
        <translation>Ni permitido ni intentado · %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>dentro de %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 · %2 against the policy</source>
        <translation>%1 · %2 contra la política</translation>
    </message>
    <message>
        <source>No rule allows it.</source>
        <translation>Ninguna regla lo permite.</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>Permitido por %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents, for where they are</source>
        <translation>
            <numerusform>%Ln agente, por estar donde está</numerusform>
            <numerusform>%Ln agentes, por estar donde están</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody for where they are; the rules ask for no fact at all</source>
        <translation>nadie por estar donde está; las reglas no piden ningún hecho</translation>
    </message>
    <message>
        <source>nobody for where they are: the rules ask for %1</source>
        <translation>nadie por estar donde está: las reglas piden %1</translation>
    </message>
    <message>
        <source>%1 of %2 pairs of agents with something to use</source>
        <translation>%1 de %2 parejas de agentes con algo que usar</translation>
    </message>
    <message>
        <source>%1, which is %2</source>
        <translation>%1, es decir, un %2</translation>
    </message>
    <message>
        <source>one fallen agent takes over %1 more in the mean, %2 at worst</source>
        <translation>un agente caído se apodera de otros %1 de media, de %2 en el peor caso</translation>
    </message>
    <message>
        <source>%1 of %2 agents tried</source>
        <translation>probados %1 de %2 agentes</translation>
    </message>
    <message>
        <source>%1 of %2 agents let a stranger connect, %3 tell it what they are</source>
        <translation>%1 de %2 agentes dejan conectarse a un desconocido, %3 le dicen qué son</translation>
    </message>
    <message>
        <source>once, where a connection comes in</source>
        <translation>una vez, donde entra una conexión</translation>
    </message>
    <message>
        <source>at each of %1 actions; rules speak of %2, the rest is refused</source>
        <translation>en cada una de %1 acciones; las reglas hablan de %2, el resto se rechaza</translation>
    </message>
    <message>
        <source>nothing of what happens inside</source>
        <translation>nada de lo que ocurre dentro</translation>
    </message>
    <message>
        <source>each decision with its rule: on record are %1 uses and %2 refusals</source>
        <translation>cada decisión con su regla: constan %1 usos y %2 rechazos</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SetPinDialog</name>
    <message>
        <source>Set a PIN of %1</source>
        <translation>Fijar un PIN de %1</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Fijar el PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>New PIN, again</source>
        <translation>PIN nuevo, otra vez</translation>
    </message>
    <message>
        <source>Whose PIN</source>
        <translation>PIN de quién</translation>
    </message>
    <message>
        <source>User&apos;s, by the user&apos;s PIN of now</source>
        <translation>El de usuario, con su PIN actual</translation>
    </message>
    <message>
        <source>User&apos;s, by the security officer&apos;s PIN</source>
        <translation>El de usuario, con el del oficial de seguridad</translation>
    </message>
    <message>
        <source>Security officer&apos;s, by its PIN of now</source>
        <translation>El del oficial de seguridad, con su PIN actual</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>PIN of now</source>
        <translation>PIN actual</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>The two entries of a PIN differ.</source>
        <translation>Las dos entradas de un PIN difieren.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Según el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Según el equipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Keys and notices</source>
        <translation>Teclas y avisos</translation>
    </message>
    <message>
        <source>Single letters are shortcuts (/ searches, Space freezes the layout, …)</source>
        <translation>Las letras sueltas son atajos (/ busca, Espacio congela la disposición, …)</translation>
    </message>
    <message>
        <source>Tell the desktop of problems while the window is not in front</source>
        <translation>Avisar al escritorio de los problemas cuando la ventana no esté en primer plano</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>Dónde está cada cosa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Abrir la carpeta: %1</translation>
    </message>
    <message>
        <source>No program of this desktop opens folders.</source>
        <translation>Ningún programa de este escritorio abre carpetas.</translation>
    </message>
    <message>
        <source>All settings in a file</source>
        <translation>Todos los ajustes en un archivo</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>Exportar todos los ajustes</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Ajustes (*.json)</translation>
    </message>
    <message>
        <source>The settings are in %1.</source>
        <translation>Los ajustes están en %1.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar ajustes</translation>
    </message>
    <message>
        <source>These settings hold from now on.</source>
        <translation>Estos ajustes valen desde ahora.</translation>
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
        <translation>de confianza</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativa</translation>
    </message>
    <message>
        <source>distrusted</source>
        <translation>sin confianza</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>graylisted</source>
        <translation>en lista gris</translation>
    </message>
    <message>
        <source>P1 time in mesh</source>
        <translation>P1 tiempo en la malla</translation>
    </message>
    <message>
        <source>P2 first deliveries</source>
        <translation>P2 primeras entregas</translation>
    </message>
    <message>
        <source>P3 mesh deliveries missing</source>
        <translation>P3 entregas de malla ausentes</translation>
    </message>
    <message>
        <source>P3b mesh failures</source>
        <translation>P3b fallos de malla</translation>
    </message>
    <message>
        <source>P4 invalid messages</source>
        <translation>P4 mensajes inválidos</translation>
    </message>
    <message>
        <source>P5 application</source>
        <translation>P5 aplicación</translation>
    </message>
    <message>
        <source>P6 shared address</source>
        <translation>P6 dirección compartida</translation>
    </message>
    <message>
        <source>P7 behaviour</source>
        <translation>P7 comportamiento</translation>
    </message>
    <message>
        <source>topic cap</source>
        <translation>tope de temas</translation>
    </message>
    <message>
        <source>find a peer</source>
        <translation>encontrar un par</translation>
    </message>
    <message>
        <source>closest peers</source>
        <translation>pares más cercanos</translation>
    </message>
    <message>
        <source>store</source>
        <translation>almacenar</translation>
    </message>
    <message>
        <source>fetch</source>
        <translation>obtener</translation>
    </message>
    <message>
        <source>provide</source>
        <translation>proporcionar</translation>
    </message>
    <message>
        <source>find providers</source>
        <translation>encontrar proveedores</translation>
    </message>
    <message>
        <source>refresh the table</source>
        <translation>actualizar la tabla</translation>
    </message>
    <message>
        <source>looking up the name</source>
        <translation>resolviendo el nombre</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>securing</source>
        <translation>asegurando</translation>
    </message>
    <message>
        <source>the local network</source>
        <translation>la red local</translation>
    </message>
    <message>
        <source>peer exchange</source>
        <translation>el intercambio de pares</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entra</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sale</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>medio</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alto</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>superado</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <translation>respuesta incorrecta</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>it holds</source>
        <translation>se sostiene</translation>
    </message>
    <message>
        <source>less than asked for</source>
        <translation>menos de lo pedido</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>refutada</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>mala</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>debilitada</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buena</translation>
    </message>
</context>
<context>
    <name>vedette::ui::StackChart</name>
    <message>
        <source>%1: now %2</source>
        <translation>%1: ahora %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Nothing is watched</source>
        <translation>No se observa nada</translation>
    </message>
    <message>
        <source>No network is joined and no rehearsal runs.</source>
        <translation>No se está en ninguna red ni hay ningún ensayo en marcha.</translation>
    </message>
    <message>
        <source>Engine does not answer</source>
        <translation>El motor no responde</translation>
    </message>
    <message>
        <source>The window goes on with what it knows.</source>
        <translation>La ventana sigue con lo que sabe.</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>A rehearsal with invented peers; nothing of it touches a real network.</source>
        <translation>Un ensayo con pares inventados; nada de él toca una red real.</translation>
    </message>
    <message>
        <source>Node up</source>
        <translation>Nodo activo</translation>
    </message>
    <message>
        <source>The engine answers.</source>
        <translation>El motor responde.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>%1 in · %2 out</source>
        <translation>%1 entrantes · %2 salientes</translation>
    </message>
    <message>
        <source>Open connections of every observer that tells this window of its own, by who began them.</source>
        <translation>Conexiones abiertas de cada observador que informa a esta ventana de las suyas, según quién las inició.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>What happened, told a second, over the last seconds.</source>
        <translation>Lo que ocurrió, por segundo, en los últimos segundos.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Events that came faster than the window took them; the log has them.</source>
        <translation>Eventos que llegaron más deprisa de lo que la ventana los recogió; el registro los tiene.</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>Events that the disk did not take.</source>
        <translation>Eventos que el disco no admitió.</translation>
    </message>
    <message>
        <source>Engine lag</source>
        <translation>Retraso del motor</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>How long a question waits for the engine&apos;s thread.</source>
        <translation>Cuánto espera una petición al hilo del motor.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>What the event log takes on the disk.</source>
        <translation>Lo que el registro de eventos ocupa en el disco.</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Every time in this window is UTC.</source>
        <translation>Todas las horas de esta ventana son UTC.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>Connections stay; new connection keys are not signed. %1</source>
        <translation>Las conexiones siguen; las claves de conexión nuevas no se firman. %1</translation>
    </message>
    <message>
        <source>The identity&apos;s key is in this token and signs the keys of connections.</source>
        <translation>La clave de la identidad está en este token y firma las claves de las conexiones.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical</source>
        <translation>
            <numerusform>%Ln crítica</numerusform>
            <numerusform>%Ln críticas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln high</source>
        <translation>
            <numerusform>%Ln alta</numerusform>
            <numerusform>%Ln altas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open alerts that should not wait. Shows them.</source>
        <translation>Alertas abiertas que no deberían esperar. Las muestra.</translation>
    </message>
    <message>
        <source>Open alerts: %1</source>
        <translation>Alertas abiertas: %1</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Diversidad</translation>
    </message>
    <message>
        <source>private exempt</source>
        <translation>privadas exentas</translation>
    </message>
    <message>
        <source>Peers of one loopback or private network do not count as one place in: %1. Who holds many such addresses there is not held back by limits per network.</source>
        <translation>Los pares de una misma red de bucle local o privada no cuentan como un solo lugar en: %1. A quien tenga allí muchas direcciones así no lo frenan los límites por red.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TierBoard</name>
    <message>
        <source>score %1</source>
        <translation>puntuación %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>below the threshold of quarantine</source>
        <translation>por debajo del umbral de cuarentena</translation>
    </message>
    <message>
        <source>held by an operator&apos;s word %1</source>
        <translation>sujeto por la palabra de un operador, %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TierColumn</name>
    <message>
        <source>Asked most of what we know; policies may refuse it.</source>
        <translation>Al que más se pregunta lo que sabemos; las políticas pueden rechazarlo.</translation>
    </message>
    <message>
        <source>Where strangers begin.</source>
        <translation>Donde empiezan los desconocidos.</translation>
    </message>
    <message>
        <source>Earned by what they did; asked least.</source>
        <translation>Ganado con lo que hicieron; a los que menos se pregunta.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Nobody stands here.</source>
        <translation>Aquí no hay nadie.</translation>
    </message>
    <message>
        <source>Nobody who stands here answers the question above.</source>
        <translation>Nadie de aquí responde a la pregunta de arriba.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln peers</source>
        <translation>
            <numerusform>%1: %Ln par</numerusform>
            <numerusform>%1: %Ln pares</numerusform>
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
        <translation>Eventos</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en vivo</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TimelinePanel</name>
    <message>
        <source>Drag to look back at a second; Shift-drag to compare two moments.</source>
        <translation>Arrastre para volver a un segundo del pasado; arrastre con Mayús para comparar dos momentos.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Reproducir desde aquí</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Volver a «en vivo»</translation>
    </message>
    <message>
        <source>Close the list of changes</source>
        <translation>Cerrar la lista de cambios</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Velocidad de reproducción</translation>
    </message>
    <message>
        <source>How much time is seen</source>
        <translation>Cuánto tiempo se ve</translation>
    </message>
    <message>
        <source>What changed between A and B</source>
        <translation>Qué cambió entre A y B</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Left and Right step through time, plus and minus zoom, End returns to live</source>
        <translation>Izquierda y Derecha recorren el tiempo, más y menos amplían y reducen, Fin vuelve a «en vivo»</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Nothing is recorded, so there is no past to look at.</source>
        <translation>No se registra nada, así que no hay pasado que mirar.</translation>
    </message>
    <message>
        <source>Drag to look back</source>
        <translation>Arrastre para ver el pasado</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %Ln changes</source>
        <translation>
            <numerusform>De %1 a %2: %Ln cambio</numerusform>
            <numerusform>De %1 a %2: %Ln cambios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenCard</name>
    <message>
        <source>%1, serial %2</source>
        <translation>%1, serie %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>not known while the module is away</source>
        <translation>no se sabe mientras falta el módulo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tries left</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>The module shows no token.</source>
        <translation>El módulo no muestra ningún token.</translation>
    </message>
    <message>
        <source>Development store: its keys and its PIN lie in files of the data folder.</source>
        <translation>Almacén de desarrollo: sus claves y su PIN están en archivos de la carpeta de datos.</translation>
    </message>
    <message>
        <source>Start it now</source>
        <translation>Iniciarlo ahora</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Iniciarlo de nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Lo que se puede hacer con %1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
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
        <translation>%1: falló. %2</translation>
    </message>
    <message>
        <source>This is not on record in the audit log. %1</source>
        <translation>Esto no consta en el registro de auditoría. %1</translation>
    </message>
    <message>
        <source>Shows the private halves of keys and what the module claims of them, until you log out.</source>
        <translation>Muestra las mitades privadas de las claves y lo que el módulo declara de ellas, hasta que cierre la sesión.</translation>
    </message>
    <message>
        <source>Logging in to %1</source>
        <translation>Inicio de sesión en %1</translation>
    </message>
    <message>
        <source>Logged in to %1.</source>
        <translation>Sesión iniciada en %1.</translation>
    </message>
    <message>
        <source>Logging out of %1</source>
        <translation>Cierre de sesión en %1</translation>
    </message>
    <message>
        <source>Logged out of %1.</source>
        <translation>Sesión cerrada en %1.</translation>
    </message>
    <message>
        <source>Initialising %1</source>
        <translation>Inicialización de %1</translation>
    </message>
    <message>
        <source>%1 is initialised.</source>
        <translation>%1 está inicializado.</translation>
    </message>
    <message>
        <source>Setting a PIN of %1</source>
        <translation>Fijar un PIN de %1</translation>
    </message>
    <message>
        <source>The PIN of %1 is set.</source>
        <translation>El PIN de %1 está fijado.</translation>
    </message>
    <message>
        <source>Making the key %1</source>
        <translation>Creación de la clave %1</translation>
    </message>
    <message>
        <source>The key %1 is made, and signs.</source>
        <translation>La clave %1 está creada, y firma.</translation>
    </message>
    <message>
        <source>Signing on trial with %1</source>
        <translation>Firma de prueba con %1</translation>
    </message>
    <message>
        <source>The key %1 signed on trial, and the signature holds.</source>
        <translation>La clave %1 firmó de prueba, y la firma es válida.</translation>
    </message>
    <message>
        <source>For one signature over a fresh random value; you are logged out again afterwards.</source>
        <translation>Para una sola firma sobre un valor aleatorio nuevo; después se cierra la sesión.</translation>
    </message>
    <message>
        <source>Destroying the key %1</source>
        <translation>Destrucción de la clave %1</translation>
    </message>
    <message>
        <source>The key %1 is destroyed: nothing is found of it, and a signature by it was refused.</source>
        <translation>La clave %1 está destruida: no se halla nada de ella, y una firma con ella fue rechazada.</translation>
    </message>
    <message>
        <source>The device is asked beside the module for its own word on the key %1. You are logged out again afterwards.</source>
        <translation>Se pide al dispositivo, junto al módulo, su propia palabra sobre la clave %1. Después se cierra su sesión.</translation>
    </message>
    <message>
        <source>Having the device prove the key %1</source>
        <translation>Hacer que el dispositivo pruebe la clave %1</translation>
    </message>
    <message>
        <source>The device proved that it made the key %1 and lets nobody have it.</source>
        <translation>El dispositivo probó que creó la clave %1 y que no la entrega a nadie.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenDialog</name>
    <message>
        <source>Token %1, serial %2</source>
        <translation>Token %1, serie %2</translation>
    </message>
    <message>
        <source>Free slot: %1</source>
        <translation>Ranura libre: %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenWords</name>
    <message>
        <source>Free slot</source>
        <translation>Ranura libre</translation>
    </message>
    <message>
        <source>Token without a name</source>
        <translation>Token sin nombre</translation>
    </message>
    <message>
        <source>the token does not say</source>
        <translation>el token no lo dice</translation>
    </message>
    <message>
        <source>fewer than at first</source>
        <translation>menos que al principio</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uno</translation>
    </message>
    <message>
        <source>none: locked</source>
        <translation>ninguno: bloqueado</translation>
    </message>
    <message>
        <source>The token does not say how many tries are left. Some lock after three wrong PINs.</source>
        <translation>El token no dice cuántos intentos quedan. Algunos se bloquean tras tres PIN erróneos.</translation>
    </message>
    <message>
        <source>A wrong PIN was tried before: fewer tries are left.</source>
        <translation>Ya se probó un PIN erróneo: quedan menos intentos.</translation>
    </message>
    <message>
        <source>This is the last try: one more wrong PIN locks the token.</source>
        <translation>Este es el último intento: otro PIN erróneo bloquea el token.</translation>
    </message>
    <message>
        <source>This PIN is locked. The security officer can set a new one; a TPM opens again by itself after its lockout time.</source>
        <translation>Este PIN está bloqueado. El oficial de seguridad puede fijar otro; un TPM se abre solo al pasar su tiempo de bloqueo.</translation>
    </message>
    <message>
        <source>not initialised</source>
        <translation>sin inicializar</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN bloqueado</translation>
    </message>
    <message>
        <source>no user PIN yet</source>
        <translation>aún sin PIN de usuario</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>sesión iniciada</translation>
    </message>
    <message>
        <source>logged out</source>
        <translation>sesión cerrada</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>shows only when a key is made</source>
        <translation>solo se ve al crear la clave</translation>
    </message>
    <message>
        <source>no: the token does not offer %1</source>
        <translation>no: el token no ofrece %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>before use</source>
        <translation>antes del uso</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendida</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>compromised</source>
        <translation>comprometida</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>destruida</translation>
    </message>
    <message>
        <source>shows after login</source>
        <translation>se ve tras iniciar sesión</translation>
    </message>
    <message>
        <source>made in the token</source>
        <translation>creada en el token</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importada</translation>
    </message>
    <message>
        <source>extractable</source>
        <translation>extraíble</translation>
    </message>
    <message>
        <source>not extractable</source>
        <translation>no extraíble</translation>
    </message>
    <message>
        <source>the module does not say</source>
        <translation>el módulo no lo dice</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>firmar</translation>
    </message>
    <message>
        <source>decrypt</source>
        <translation>descifrar</translation>
    </message>
    <message>
        <source>derive</source>
        <translation>derivar</translation>
    </message>
    <message>
        <source>unwrap</source>
        <translation>desenvolver</translation>
    </message>
    <message>
        <source>Landlock (version %1)</source>
        <translation>Landlock (versión %1)</translation>
    </message>
    <message>
        <source>NO Landlock</source>
        <translation>SIN Landlock</translation>
    </message>
    <message>
        <source>seccomp</source>
        <translation>seccomp</translation>
    </message>
    <message>
        <source>NO seccomp</source>
        <translation>SIN seccomp</translation>
    </message>
    <message>
        <source>no core dumps</source>
        <translation>sin volcados de memoria</translation>
    </message>
    <message>
        <source>core dumps NOT off</source>
        <translation>volcados de memoria NO desactivados</translation>
    </message>
    <message>
        <source>being started</source>
        <translation>se inicia</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>broke down, is started again</source>
        <translation>falló, se vuelve a iniciar</translation>
    </message>
    <message>
        <source>down</source>
        <translation>parado</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>no dicho</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Claimed by the module; nothing proves it.</source>
        <translation>Declarado por el módulo; nada lo demuestra.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritmo</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>CKA_ID, in hexadecimal</source>
        <translation>CKA_ID, en hexadecimal</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>ID del par</translation>
    </message>
    <message>
        <source>Who a node with this key is to its peers</source>
        <translation>Quién es para sus pares un nodo con esta clave</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Registro de claves</translation>
    </message>
    <message>
        <source>not in the ledger</source>
        <translation>no está en el registro</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>How the key stands by the signed statements of the ledger</source>
        <translation>Cómo está la clave según las declaraciones firmadas del registro</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Private half</source>
        <translation>Mitad privada</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Made in the token</source>
        <translation>Creada en el token</translation>
    </message>
    <message>
        <source>Extractable</source>
        <translation>Extraíble</translation>
    </message>
    <message>
        <source>Never extractable</source>
        <translation>Nunca extraíble</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Sensible</translation>
    </message>
    <message>
        <source>Always sensitive</source>
        <translation>Siempre sensible</translation>
    </message>
    <message>
        <source>PIN for each signature</source>
        <translation>PIN por cada firma</translation>
    </message>
    <message>
        <source>login required</source>
        <translation>requiere sesión</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>protegido contra escritura</translation>
    </message>
    <message>
        <source>removable</source>
        <translation>extraíble</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>hardware</translation>
    </message>
    <message>
        <source>PIN pad of its own</source>
        <translation>teclado de PIN propio</translation>
    </message>
    <message>
        <source>user PIN to be changed</source>
        <translation>PIN de usuario por cambiar</translation>
    </message>
    <message>
        <source>security officer&apos;s PIN to be changed</source>
        <translation>PIN del oficial de seguridad por cambiar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>%1, hardware %2</source>
        <translation>%1, hardware %2</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Ranura</translation>
    </message>
    <message>
        <source>Changes from one start to the next</source>
        <translation>Cambia de un inicio a otro</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>PIN tries left</source>
        <translation>Intentos de PIN</translation>
    </message>
    <message>
        <source>Of the user&apos;s PIN</source>
        <translation>Del PIN de usuario</translation>
    </message>
    <message>
        <source>Officer&apos;s tries left</source>
        <translation>Intentos del oficial</translation>
    </message>
    <message>
        <source>Of the security officer&apos;s PIN, which sets the user&apos;s</source>
        <translation>Del PIN del oficial de seguridad, que fija el de usuario</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>Mecanismos</translation>
    </message>
    <message>
        <source>How many ways to compute the token says it has</source>
        <translation>Cuántos procedimientos de cálculo declara el token</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Módulo</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Each module runs in a process of its own, vedette-token</source>
        <translation>Cada módulo se ejecuta en un proceso propio, vedette-token</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>%1 %2, PKCS#11 %3</source>
        <translation>%1 %2, PKCS#11 %3</translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation>Contenido por</translation>
    </message>
    <message>
        <source>What keeps the module from files, networks and other programs</source>
        <translation>Lo que mantiene al módulo lejos de archivos, redes y otros programas</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Excepciones</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>What it may do besides reading its libraries</source>
        <translation>Lo que puede hacer además de leer sus bibliotecas</translation>
    </message>
    <message>
        <source>Broke down</source>
        <translation>Fallos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln vez</numerusform>
            <numerusform>%Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Proof of its origin</source>
        <translation>Prueba de su origen</translation>
    </message>
    <message>
        <source>none: its device was not asked</source>
        <translation>ninguna: no se preguntó a su dispositivo</translation>
    </message>
    <message>
        <source>made in its device, which lets nobody have it; said at %1</source>
        <translation>creada en su dispositivo, que no la entrega a nadie; dicho a las %1</translation>
    </message>
    <message>
        <source>none that counts: nobody enrolled the attesting key</source>
        <translation>ninguna que cuente: nadie registró la clave de atestación</translation>
    </message>
    <message>
        <source>The device signs a statement about the key for a fresh random value, with an attesting key that operators enrol by its name: vedette-node keys attest --enrol</source>
        <translation>El dispositivo firma una declaración sobre la clave para un valor aleatorio nuevo, con una clave de atestación que los operadores registran por su nombre: vedette-node keys attest --enrol</translation>
    </message>
    <message>
        <source>Attesting key</source>
        <translation>Clave de atestación</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TopBar</name>
    <message>
        <source>1 minute ago</source>
        <translation>Hace 1 minuto</translation>
    </message>
    <message>
        <source>10 minutes ago</source>
        <translation>Hace 10 minutos</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>Hace 1 hora</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>Hace 1 día</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>Qué se observa</translation>
    </message>
    <message>
        <source>Search or filter this view</source>
        <translation>Buscar o filtrar en esta vista</translation>
    </message>
    <message>
        <source>The time that the window shows</source>
        <translation>La hora que muestra la ventana</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>nothing is watched</source>
        <translation>no se observa nada</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>Volver a «en vivo»</translation>
    </message>
    <message>
        <source>The window shows what is</source>
        <translation>La ventana muestra el presente</translation>
    </message>
    <message>
        <source>The window shows the past; back to what is (Esc)</source>
        <translation>La ventana muestra el pasado; volver al presente (Esc)</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>Unirse a una red…</translation>
    </message>
    <message>
        <source>A certain time…</source>
        <translation>Una hora determinada…</translation>
    </message>
    <message>
        <source>Addresses of this node…</source>
        <translation>Direcciones de este nodo…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TopologyView</name>
    <message numerus="yes">
        <source>%Ln peers of %1 broke a protocol</source>
        <translation>
            <numerusform>%Ln par de %1 incumplió un protocolo</numerusform>
            <numerusform>%Ln pares de %1 incumplieron un protocolo</numerusform>
        </translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>known by route only</source>
        <translation>conocido solo por ruta</translation>
    </message>
    <message>
        <source>reports to us</source>
        <translation>nos informa</translation>
    </message>
    <message>
        <source>was refused</source>
        <translation>fue rechazado</translation>
    </message>
    <message>
        <source>broke a protocol</source>
        <translation>incumplió un protocolo</translation>
    </message>
    <message>
        <source>inferred from routes</source>
        <translation>inferida de rutas</translation>
    </message>
    <message>
        <source>observed by others</source>
        <translation>observada por otros</translation>
    </message>
    <message>
        <source>our connection</source>
        <translation>conexión nuestra</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers without a connection hidden (H)</source>
        <translation>
            <numerusform>%Ln par sin conexión oculto (H)</numerusform>
            <numerusform>%Ln pares sin conexión ocultos (H)</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze or release the layout</source>
        <translation>Congelar o liberar la disposición</translation>
    </message>
    <message>
        <source>Fit the graph into the view</source>
        <translation>Ajustar el grafo a la vista</translation>
    </message>
    <message>
        <source>Arrange all peers anew</source>
        <translation>Ordenar de nuevo todos los pares</translation>
    </message>
    <message>
        <source>Grow the selection to neighbours</source>
        <translation>Ampliar la selección a los vecinos</translation>
    </message>
    <message>
        <source>Invert the selection</source>
        <translation>Invertir la selección</translation>
    </message>
    <message>
        <source>Show the shortest path between two chosen peers</source>
        <translation>Mostrar el camino más corto entre dos pares seleccionados</translation>
    </message>
    <message>
        <source>Hide or show peers without a connection</source>
        <translation>Ocultar o mostrar los pares sin conexión</translation>
    </message>
    <message>
        <source>Fold or unfold large groups</source>
        <translation>Plegar o desplegar los grupos grandes</translation>
    </message>
    <message>
        <source>Switch between graph and twin list</source>
        <translation>Alternar entre grafo y lista gemela</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Color: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Tamaño: %1</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Comunidades</translation>
    </message>
    <message>
        <source>Even distances</source>
        <translation>Distancias uniformes</translation>
    </message>
    <message>
        <source>Graph or list</source>
        <translation>Grafo o lista</translation>
    </message>
    <message>
        <source>What colours the peers</source>
        <translation>Qué da color a los pares</translation>
    </message>
    <message>
        <source>What sizes the peers</source>
        <translation>Qué da tamaño a los pares</translation>
    </message>
    <message>
        <source>How the layout places peers</source>
        <translation>Cómo se colocan los pares</translation>
    </message>
    <message>
        <source>Strength of the edges</source>
        <translation>Intensidad de las aristas</translation>
    </message>
    <message>
        <source>Freeze layout (Space)</source>
        <translation>Congelar disposición (Espacio)</translation>
    </message>
    <message>
        <source>Fit (F)</source>
        <translation>Ajustar (F)</translation>
    </message>
    <message>
        <source>Peers of the graph</source>
        <translation>Pares del grafo</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Aún no hay nadie aquí</translation>
    </message>
    <message>
        <source>The graph fills as soon as a network is joined, or a rehearsal runs in the lab.</source>
        <translation>El grafo se llena en cuanto se una a una red o haya un ensayo en marcha en el laboratorio.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Abrir el laboratorio</translation>
    </message>
    <message>
        <source>Twin list %L1</source>
        <translation>Lista gemela %L1</translation>
    </message>
    <message numerus="yes">
        <source>Graph of %Ln peers, %L1 connections</source>
        <translation>
            <numerusform>Grafo de %Ln par, %L1 conexiones</numerusform>
            <numerusform>Grafo de %Ln pares, %L1 conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>not a question yet</source>
        <translation>aún no es una consulta</translation>
    </message>
    <message>
        <source>%L1 of %L2 peers</source>
        <translation>%L1 de %L2 pares</translation>
    </message>
    <message>
        <source>%1 is chosen: %2</source>
        <translation>%1 está seleccionado: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers chosen</source>
        <translation>
            <numerusform>%Ln par seleccionado</numerusform>
            <numerusform>%Ln pares seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Exportar el grafo</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>No se pudo escribir el archivo: %1</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topología</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Connections as a table</source>
        <translation>Conexiones como tabla</translation>
    </message>
    <message>
        <source>If %1 falls: %2 fall with it, %3 are touched</source>
        <translation>Si cae %1: %2 caen con él, %3 quedan afectados</translation>
    </message>
    <message>
        <source>it begins here</source>
        <translation>empieza aquí</translation>
    </message>
    <message>
        <source>falls with it</source>
        <translation>cae con él</translation>
    </message>
    <message>
        <source>is touched</source>
        <translation>queda afectado</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptPage</name>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Read the words aloud and write them down: they stand for every record.</source>
        <translation>Lea las palabras en voz alta y anótelas: responden por todas las entradas.</translation>
    </message>
    <message>
        <source>Held with</source>
        <translation>Celebrada con</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Acta</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Copy the head</source>
        <translation>Copiar la cabeza</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Not at its end: %1</source>
        <translation>Sin terminar: %1</translation>
    </message>
    <message>
        <source>Rehearsal broken off: %1</source>
        <translation>Ensayo interrumpido: %1</translation>
    </message>
    <message>
        <source>Broken off: %1</source>
        <translation>Interrumpida: %1</translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation>Ensayada: %1</translation>
    </message>
    <message>
        <source>Complete: %1</source>
        <translation>Completa: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), every signature holds.</source>
        <translation>
            <numerusform>%n entrada; todas las firmas son válidas.</numerusform>
            <numerusform>%n entradas; todas las firmas son válidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s).</source>
        <translation>
            <numerusform>%n excepción.</numerusform>
            <numerusform>%n excepciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>It unlocks the real one.</source>
        <translation>Desbloquea la real.</translation>
    </message>
    <message>
        <source>It does not unlock the real one.</source>
        <translation>No desbloquea la real.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Módulo</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropía</translation>
    </message>
    <message>
        <source>Save the transcript as PDF</source>
        <translation>Guardar el acta como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>No se escribió %1: %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptPaper</name>
    <message>
        <source>There is no record to print.</source>
        <translation>No hay ninguna entrada que imprimir.</translation>
    </message>
    <message>
        <source>The paper could not be drawn.</source>
        <translation>No se pudo componer el documento.</translation>
    </message>
    <message>
        <source>REHEARSAL: nothing that was signed here counts anywhere.</source>
        <translation>ENSAYO: nada de lo firmado aquí cuenta en ninguna parte.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n record(s), held from %2 to %3</source>
        <translation>
            <numerusform>%1, %n entrada, celebrada de %2 a %3</numerusform>
            <numerusform>%1, %n entradas, celebrada de %2 a %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Head of the transcript</source>
        <translation>Cabeza del acta</translation>
    </message>
    <message>
        <source>Held with</source>
        <translation>Celebrada con</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>%1, %2 ms off</source>
        <translation>%1, desfase de %2 ms</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropía</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>Asignaciones</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Módulo</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>serial %1, model %2, bag %3</source>
        <translation>serie %1, modelo %2, bolsa %3</translation>
    </message>
    <message>
        <source>%1, envelope %2</source>
        <translation>%1, sobre %2</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Time, UTC</source>
        <translation>Hora, UTC</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>I was in the room, and this is what happened.</source>
        <translation>Estuve en la sala, y esto es lo que ocurrió.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Tray</name>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustActions</name>
    <message>
        <source>Set the tier…</source>
        <translation>Fijar el nivel…</translation>
    </message>
    <message>
        <source>Decide how the selected peer is verified, whatever its score. (T)</source>
        <translation>Decidir cómo se verifica el par elegido, sea cual sea su puntuación. (T)</translation>
    </message>
    <message>
        <source>Take the word back</source>
        <translation>Retirar la palabra</translation>
    </message>
    <message>
        <source>Its own record counts again. (W)</source>
        <translation>Vuelve a contar lo que hizo él mismo. (W)</translation>
    </message>
    <message>
        <source>As it was then; nothing can be decided here until you return to live.</source>
        <translation>Como era entonces; aquí no se puede decidir nada hasta volver al directo.</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands: its nodes move their peers by themselves.</source>
        <translation>Un ensayo no acepta órdenes: sus nodos mueven a sus pares por sí mismos.</translation>
    </message>
    <message>
        <source>None of your networks verifies its peers in tiers; shown is what their scores say.</source>
        <translation>Ninguna de sus redes verifica a sus pares por niveles; se muestra lo que dicen sus puntuaciones.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln par</numerusform>
            <numerusform>%Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting the tier of %1: %2</source>
        <translation>Fijar el nivel de %1: %2</translation>
    </message>
    <message>
        <source>Taking back the word on %1</source>
        <translation>Retirar la palabra sobre %1</translation>
    </message>
    <message>
        <source>How is %1 to be verified?</source>
        <translation>¿Cómo se verifica %1?</translation>
    </message>
    <message>
        <source>Set the tier</source>
        <translation>Fijar el nivel</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What you know that its score does not</source>
        <translation>Lo que usted sabe y su puntuación no</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>Hasta que lo retire</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>hasta que lo retire</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>It is asked most of what we know, and policies may refuse it, whatever its score.</source>
        <translation>Es al que más se pregunta lo que sabemos, y las políticas pueden rechazarlo, sea cual sea su puntuación.</translation>
    </message>
    <message>
        <source>It is verified as a stranger is, whatever its score.</source>
        <translation>Se verifica como a un desconocido, sea cual sea su puntuación.</translation>
    </message>
    <message>
        <source>It is asked least, even if its score falls.</source>
        <translation>Es al que menos se pregunta, aunque baje su puntuación.</translation>
    </message>
    <message numerus="yes">
        <source>Holds for %Ln peers %1.</source>
        <translation>
            <numerusform>Vale para %Ln par %1.</numerusform>
            <numerusform>Vale para %Ln pares %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings back what held before.</source>
        <translation>Deshacer devuelve lo que valía antes.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustPage</name>
    <message>
        <source>The last hour</source>
        <translation>La última hora</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Las últimas 24 horas</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Los últimos 7 días</translation>
    </message>
    <message>
        <source>Since we know it</source>
        <translation>Desde que lo conocemos</translation>
    </message>
    <message>
        <source>Choose a peer above to read why it stands there, term by term.</source>
        <translation>Elija un par arriba para leer por qué está ahí, término a término.</translation>
    </message>
    <message>
        <source>The terms of its score</source>
        <translation>Los términos de su puntuación</translation>
    </message>
    <message>
        <source>The terms over time</source>
        <translation>Los términos en el tiempo</translation>
    </message>
    <message>
        <source>The terms of its score over time</source>
        <translation>Los términos de su puntuación en el tiempo</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>quarantine</source>
        <translation>cuarentena</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>alto riesgo</translation>
    </message>
    <message>
        <source>low risk</source>
        <translation>bajo riesgo</translation>
    </message>
    <message>
        <source>Reading the log: %1 %</source>
        <translation>Leyendo el registro: %1 %</translation>
    </message>
    <message>
        <source>From a stranger&apos;s 0.5: what speaks for it upwards, what speaks against it downwards.</source>
        <translation>Desde el 0,5 de un desconocido: lo que habla a su favor hacia arriba, lo que habla en su contra hacia abajo.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustView</name>
    <message>
        <source>The lowest score first</source>
        <translation>La puntuación más baja primero</translation>
    </message>
    <message>
        <source>The highest score first</source>
        <translation>La puntuación más alta primero</translation>
    </message>
    <message>
        <source>Who moved last first</source>
        <translation>Quien cambió último primero</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>En qué orden</translation>
    </message>
    <message>
        <source>What stands below the board</source>
        <translation>Lo que hay bajo el tablero</translation>
    </message>
    <message>
        <source>Selected peer</source>
        <translation>Par seleccionado</translation>
    </message>
    <message>
        <source>Recent moves</source>
        <translation>Cambios recientes</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Y si</translation>
    </message>
    <message>
        <source>Open the peer&apos;s page</source>
        <translation>Abrir la página del par</translation>
    </message>
    <message>
        <source>Show it in the topology</source>
        <translation>Mostrarlo en la topología</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>Deshacer lo último</translation>
    </message>
    <message>
        <source>Nobody has moved from one tier to another yet.</source>
        <translation>Nadie ha cambiado aún de nivel.</translation>
    </message>
    <message>
        <source>No peer is known yet</source>
        <translation>Aún no se conoce ningún par</translation>
    </message>
    <message>
        <source>Here all peers stand in three tiers, by how much they have to prove; strangers begin in the middle one. Start a rehearsal of the lab, or join a network.</source>
        <translation>Aquí están todos los pares en tres niveles, según cuánto tienen que demostrar; los desconocidos empiezan en el del medio. Inicie un ensayo del laboratorio o únase a una red.</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Abrir el laboratorio</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln par</numerusform>
            <numerusform>%Ln pares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln peers</source>
        <translation>
            <numerusform>%1 de %Ln par</numerusform>
            <numerusform>%1 de %Ln pares</numerusform>
        </translation>
    </message>
    <message>
        <source>by an operator&apos;s word</source>
        <translation>por la palabra de un operador</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confianza</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustWords</name>
    <message numerus="yes">
        <source>%Ln tasks done well</source>
        <translation>
            <numerusform>%Ln tarea bien hecha</numerusform>
            <numerusform>%Ln tareas bien hechas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known answers given rightly</source>
        <translation>
            <numerusform>%Ln respuesta conocida dada bien</numerusform>
            <numerusform>%Ln respuestas conocidas dadas bien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days without a breach</source>
        <translation>
            <numerusform>%Ln día sin infracción</numerusform>
            <numerusform>%Ln días sin infracción</numerusform>
        </translation>
    </message>
    <message>
        <source>a proof of what it is</source>
        <translation>una prueba de lo que es</translation>
    </message>
    <message>
        <source>Nothing that would come within a year.</source>
        <translation>Nada que llegue en un año.</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Alto riesgo</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>Riesgo medio</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>Bajo riesgo</translation>
    </message>
    <message>
        <source>Gossip</source>
        <translation>Gossip</translation>
    </message>
    <message>
        <source>What we asked of it</source>
        <translation>Lo que le pedimos</translation>
    </message>
    <message>
        <source>Keeping to protocols</source>
        <translation>Respeto de los protocolos</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>Respuestas conocidas</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Atestación</translation>
    </message>
    <message>
        <source>Known for</source>
        <translation>Conocido desde hace</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Vecindario</translation>
    </message>
    <message>
        <source>What others say</source>
        <translation>Lo que dicen otros</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>hasta que lo retire</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>%1 · risk: %2</source>
        <translation>%1 · riesgo: %2</translation>
    </message>
    <message>
        <source>As %1 tells.</source>
        <translation>Según %1.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>From 0 to 1; a stranger has 0.5. Below 0.2 it should be kept apart.</source>
        <translation>De 0 a 1; un extraño tiene 0,5. Por debajo de 0,2 convendría apartarlo.</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>Su palabra</translation>
    </message>
    <message>
        <source>It holds in place of what the score would give.</source>
        <translation>Vale en lugar de lo que daría la puntuación.</translation>
    </message>
    <message>
        <source>against it: %1</source>
        <translation>en contra: %1</translation>
    </message>
    <message>
        <source>for it: %1</source>
        <translation>a favor: %1</translation>
    </message>
    <message>
        <source>value %1, weight %2</source>
        <translation>valor %1, peso %2</translation>
    </message>
    <message>
        <source>As many observations as this term weighs in the sum; its value by its own measure, and how many observations one of its units counts as.</source>
        <translation>Tantas observaciones como este término pesa en la suma; su valor según su propia medida, y por cuántas observaciones cuenta una de sus unidades.</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Camino de vuelta</translation>
    </message>
    <message>
        <source>Each of these alone would lift it to 0.2 again.</source>
        <translation>Cada una por sí sola lo devolvería a 0,2.</translation>
    </message>
    <message>
        <source>It held at %1 and counts until %2.</source>
        <translation>Se sostuvo el %1 y vale hasta %2.</translation>
    </message>
    <message>
        <source>It held at %1 and counts no more.</source>
        <translation>Se sostuvo el %1 y ya no vale.</translation>
    </message>
    <message>
        <source>A device that we know keeps its key.</source>
        <translation>Un dispositivo que conocemos guarda su clave.</translation>
    </message>
    <message>
        <source>Posture, as it says: %1</source>
        <translation>Endurecimiento, según él: %1</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>What it proved when it was asked what it is.</source>
        <translation>Lo que probó cuando se le preguntó qué es.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TwinList</name>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>known by its route</source>
        <translation>conocido por su ruta</translation>
    </message>
    <message>
        <source>we are here</source>
        <translation>estamos aquí</translation>
    </message>
    <message>
        <source>reports to us</source>
        <translation>nos informa</translation>
    </message>
    <message numerus="yes">
        <source>refused %Ln times</source>
        <translation>
            <numerusform>rechazado %Ln vez</numerusform>
            <numerusform>rechazado %Ln veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>broke a protocol %Ln times</source>
        <translation>
            <numerusform>incumplió un protocolo %Ln vez</numerusform>
            <numerusform>incumplió un protocolo %Ln veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Connections seen</source>
        <translation>Conexiones vistas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Software (claimed)</source>
        <translation>Software (declarado)</translation>
    </message>
    <message>
        <source>Address prefix</source>
        <translation>Prefijo de dirección</translation>
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
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topología</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>Selected peer</source>
        <translation>Par seleccionado</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Vigilar</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Investigar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Govern</source>
        <translation>Gobernar</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidentes</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Ceremonia</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Welcome</name>
    <message>
        <source>Watch a network of peers</source>
        <translation>Observe una red de pares</translation>
    </message>
    <message>
        <source>Vedette is a peer itself: it sees who is connected to whom, what peers say and what they do, and keeps it so that any second can be looked at again.

The lab plays a whole network on this computer, with attacks if you like; nothing of it leaves the computer.

To watch a real network, join it with the address of one of its peers.</source>
        <translation>Vedette es también un par: ve quién está conectado con quién, qué dicen los pares y qué hacen, y lo guarda para que se pueda volver a mirar cualquier segundo.

El laboratorio reproduce una red entera en este equipo, con ataques si lo desea; nada sale del equipo.

Para observar una red real, únase a ella con la dirección de uno de sus pares.</translation>
    </message>
    <message>
        <source>Start the lab</source>
        <translation>Iniciar el laboratorio</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>Unirse a una red…</translation>
    </message>
    <message>
        <source>This window was started with --offline: it opens no connection, and no network can be joined.</source>
        <translation>Esta ventana se inició con --offline: no abre ninguna conexión y no es posible unirse a ninguna red.</translation>
    </message>
    <message>
        <source>F1 opens the help, Ctrl+K finds every command.</source>
        <translation>F1 abre la ayuda, Ctrl+K encuentra todos los comandos.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::WhatIfMoves</name>
    <message>
        <source>at once</source>
        <translation>enseguida</translation>
    </message>
    <message>
        <source>when it has proved itself</source>
        <translation>cuando lo haya demostrado</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Risk now</source>
        <translation>Riesgo ahora</translation>
    </message>
    <message>
        <source>Risk then</source>
        <translation>Riesgo entonces</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
</context>
<context>
    <name>vedette::ui::WhatIfPanel</name>
    <message>
        <source>Where would the tiers part? Weighed from the scores of now; nothing is changed.</source>
        <translation>¿Dónde se separarían los niveles? Calculado con las puntuaciones de ahora; no se cambia nada.</translation>
    </message>
    <message>
        <source>Quarantine below</source>
        <translation>Cuarentena por debajo de</translation>
    </message>
    <message>
        <source>High risk below</source>
        <translation>Alto riesgo por debajo de</translation>
    </message>
    <message>
        <source>Low risk from</source>
        <translation>Bajo riesgo desde</translation>
    </message>
    <message>
        <source>The bounds that hold</source>
        <translation>Los límites vigentes</translation>
    </message>
    <message>
        <source>Who would move</source>
        <translation>Quién cambiaría</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation>%1: %2, ahora %3</translation>
    </message>
    <message>
        <source>Below quarantine</source>
        <translation>Por debajo de la cuarentena</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers would fall at once.</source>
        <translation>
            <numerusform>%Ln par caería enseguida.</numerusform>
            <numerusform>%Ln pares caerían enseguida.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers could rise, each when it has proved itself.</source>
        <translation>
            <numerusform>%Ln par podría subir, cuando lo haya demostrado.</numerusform>
            <numerusform>%Ln pares podrían subir, cada uno cuando lo haya demostrado.</numerusform>
        </translation>
    </message>
    <message>
        <source>No peer is known yet.</source>
        <translation>Aún no se conoce ningún par.</translation>
    </message>
    <message>
        <source>Move a bound to see who would move.</source>
        <translation>Mueva un límite para ver quién cambiaría.</translation>
    </message>
    <message>
        <source>Nobody would move.</source>
        <translation>Nadie cambiaría.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Words</name>
    <message>
        <source>It was refused or failed with the code &quot;%1&quot;, which this version has no words for.</source>
        <translation>Se rechazó o falló con el código «%1», para el que esta versión no tiene palabras.</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Workspace</name>
    <message>
        <source>Hide %1</source>
        <translation>Ocultar %1</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Panel: %1</translation>
    </message>
</context>
</TS>
