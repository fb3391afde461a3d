<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>vedette::app::KeyDesk</name>
    <message>
        <source>The identity&apos;s key is in this token. It signs the keys of connections when these are made, never a packet; the PIN is held until the token has taken it.</source>
        <translation>身份的密钥在此令牌中。它在连接密钥生成时为其签名，从不为数据包签名；PIN 仅保留到令牌取走为止。</translation>
    </message>
</context>
<context>
    <name>vedette::engine::Words</name>
    <message>
        <source>This is no statement of a key ledger: it cannot be read, or holds what is not known here.</source>
        <translation>这不是密钥账本的声明：无法读取，或含有此处未知的内容。</translation>
    </message>
    <message>
        <source>The statement or the file of the key ledger is larger than any may be; nothing was read.</source>
        <translation>密钥账本的声明或文件超过允许的大小；未读取任何内容。</translation>
    </message>
    <message>
        <source>The statement is of a kind that this version does not know, or stands in the wrong place.</source>
        <translation>该声明的种类是此版本不认识的，或放错了位置。</translation>
    </message>
    <message>
        <source>A number, time, text or length in the statement is outside its bounds.</source>
        <translation>声明中的某个数字、时间、文本或长度超出范围。</translation>
    </message>
    <message>
        <source>A public key in the statement or receipt is none; whoever made it must make it anew.</source>
        <translation>声明或回执中的公钥无效；须由制作者重新制作。</translation>
    </message>
    <message>
        <source>The signatures are out of order, or one key signed twice; no signature counts twice.</source>
        <translation>签名次序不对，或同一密钥签了两次；签名不会重复计数。</translation>
    </message>
    <message>
        <source>The key ledger does not begin with a role policy, so nobody has a say in it.</source>
        <translation>密钥账本不是以角色策略开头，因此无人有权决定。</translation>
    </message>
    <message>
        <source>This belongs to another key ledger than the one that is kept here.</source>
        <translation>这属于另一个密钥账本，不是此处保存的账本。</translation>
    </message>
    <message>
        <source>An entry is missing, repeated or out of order: its number is not the next one.</source>
        <translation>有条目缺失、重复或次序不对：其编号不是下一个。</translation>
    </message>
    <message>
        <source>The entry follows another one than the last that is here: something before it was altered.</source>
        <translation>该条目所接的不是此处的最后一条：它之前的内容被改动过。</translation>
    </message>
    <message>
        <source>It says that it was made before the one that it follows; check the clock of whoever made it.</source>
        <translation>其声称的时间早于前一条；请检查制作者的时钟。</translation>
    </message>
    <message>
        <source>The key ledger has as many entries as it may have; begin a new one.</source>
        <translation>密钥账本的条目已达上限；请另起新账本。</translation>
    </message>
    <message>
        <source>A signature does not hold: it was altered or forged, or made for something else.</source>
        <translation>某个签名不成立：被改动、伪造，或是为别的内容所签。</translation>
    </message>
    <message>
        <source>Somebody signed who has no say in this; take that signature away.</source>
        <translation>有无权者签了名；请移除该签名。</translation>
    </message>
    <message>
        <source>Too few signed: the role policy asks for more persons, each with a token of their own.</source>
        <translation>签名者太少：角色策略要求更多人，且各持自己的令牌。</translation>
    </message>
    <message>
        <source>Too few of those signed whom the new role policy names; it needs their threshold too.</source>
        <translation>新角色策略所列者签名太少；也须达到其门限。</translation>
    </message>
    <message>
        <source>The key that it is about did not sign it itself; sign with that key too.</source>
        <translation>所涉密钥本身没有签名；请也用该密钥签名。</translation>
    </message>
    <message>
        <source>No operator of the role policy signed it; one of them has to.</source>
        <translation>角色策略中没有操作员签名；须有一人签名。</translation>
    </message>
    <message>
        <source>No witness of the role policy signed it who is another person with another token.</source>
        <translation>没有见证人（须为另一人并持另一令牌）签名。</translation>
    </message>
    <message>
        <source>The role policy has expired: suspend, revoke, or sign a new one before anything else.</source>
        <translation>角色策略已过期：可暂停、吊销，否则须先签署新策略。</translation>
    </message>
    <message>
        <source>The role policy asks for no one, or for more than its people and tokens can ever be.</source>
        <translation>角色策略要求的人数为零，或超过其人员与令牌所能达到。</translation>
    </message>
    <message>
        <source>The role policy names one key twice; each key stands in one place.</source>
        <translation>角色策略把同一密钥列了两次；每个密钥只能占一处。</translation>
    </message>
    <message>
        <source>The same key is judged here and judges; take another one for one of the two.</source>
        <translation>同一密钥既受裁决又作裁决；请为其中之一换用别的密钥。</translation>
    </message>
    <message>
        <source>The key is in the ledger already; a new one is needed.</source>
        <translation>该密钥已在账本中；需要新的密钥。</translation>
    </message>
    <message>
        <source>The key is not in the ledger; it has to be entered there first.</source>
        <translation>该密钥不在账本中；须先登记。</translation>
    </message>
    <message>
        <source>From the state that the key is in, this is no legal move; show the ledger to see it.</source>
        <translation>从该密钥的当前状态不允许这一步；可查看账本。</translation>
    </message>
    <message>
        <source>The key has a successor already, and can have one only.</source>
        <translation>该密钥已有后继，且只能有一个。</translation>
    </message>
    <message>
        <source>Another key was committed to as the successor; this one may be an attacker&apos;s.</source>
        <translation>预先承诺的后继是另一个密钥；此密钥可能属于攻击者。</translation>
    </message>
    <message>
        <source>The overlap of old and new key is too long, in the past, or not open to a lost key.</source>
        <translation>新旧密钥的重叠期过长、已过，或对丢失的密钥不可用。</translation>
    </message>
    <message>
        <source>The key cannot become invalid after its revocation; give an earlier date.</source>
        <translation>密钥的失效时间不能晚于吊销；请给出更早的日期。</translation>
    </message>
    <message>
        <source>This is not the revocation that was sealed when the key was entered.</source>
        <translation>这不是登记该密钥时封存的吊销声明。</translation>
    </message>
    <message>
        <source>The key that vouches is unknown or not in use, or did not sign.</source>
        <translation>担保密钥未知、未在使用，或没有签名。</translation>
    </message>
    <message>
        <source>The refused keys of the revocation set are out of order or repeated.</source>
        <translation>吊销集中的被拒密钥次序不对或重复。</translation>
    </message>
    <message>
        <source>The revocation set was made in the future by our clock; compare the clocks.</source>
        <translation>按我们的时钟，吊销集的时间在未来；请核对时钟。</translation>
    </message>
    <message>
        <source>The revocation set is older than the one that is held; the newer one stays.</source>
        <translation>该吊销集比已有的旧；保留较新的。</translation>
    </message>
    <message>
        <source>There are two of one number or epoch: somebody who may sign told two stories; keep both.</source>
        <translation>同一编号或纪元有两份：有权签名者给出了两种说法；请都保留。</translation>
    </message>
    <message>
        <source>The revocation set leaves out a revoked key that can never come back; it was not taken.</source>
        <translation>吊销集遗漏了永远不能恢复的已吊销密钥；未采用。</translation>
    </message>
    <message>
        <source>The receipt was signed by another peer than the one that was asked.</source>
        <translation>回执由被询问者以外的对等节点签署。</translation>
    </message>
    <message>
        <source>The receipt is of an epoch before the revocation; ask that peer again.</source>
        <translation>回执属于吊销之前的纪元；请再次询问该对等节点。</translation>
    </message>
    <message>
        <source>The passphrase does not open the sealed revocation, or the file was altered.</source>
        <translation>口令无法打开封存的吊销声明，或文件被改动。</translation>
    </message>
    <message>
        <source>The peer has no set yet that refuses the key, or is busy; it is asked again.</source>
        <translation>该对等节点尚无拒绝该密钥的吊销集，或正忙；会再次询问。</translation>
    </message>
    <message>
        <source>The peer goes by another key ledger and can tell nothing about this key.</source>
        <translation>该对等节点依循另一密钥账本，无法说明此密钥。</translation>
    </message>
    <message>
        <source>Too many receipts are being asked for at once; wait for some of them.</source>
        <translation>同时请求的回执太多；请等待其中一些返回。</translation>
    </message>
    <message>
        <source>A number or length in the peer&apos;s question or answer about revocations is outside its bounds.</source>
        <translation>对等节点关于吊销的问答中有数字或长度超出范围。</translation>
    </message>
    <message>
        <source>The peer answered about revocations with a status that this version does not know.</source>
        <translation>对等节点关于吊销的应答状态是此版本不认识的。</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about revocations cannot be read.</source>
        <translation>对等节点关于吊销的问答无法读取。</translation>
    </message>
    <message>
        <source>The peer closed a stream about revocations before it asked anything.</source>
        <translation>对等节点在提问之前就关闭了吊销流。</translation>
    </message>
    <message>
        <source>The key of this peer is revoked; nothing is accepted from it, and it is not dialled.</source>
        <translation>该对等节点的密钥已被吊销；不接受其任何内容，也不拨号。</translation>
    </message>
    <message>
        <source>The peer asked twice about revocations on one stream; a stream carries one question.</source>
        <translation>对等节点在一个流上两次询问吊销；一个流只承载一个问题。</translation>
    </message>
    <message>
        <source>The set of revoked keys is too old to let anybody in; fetch or publish a fresh one.</source>
        <translation>吊销密钥集过旧，不能放行任何人；请获取或发布新的。</translation>
    </message>
    <message>
        <source>The address has bits behind its prefix, so it may be a typing error; write the prefix with zeros there.</source>
        <translation>地址在前缀之后还有非零位，可能是输错了；请把这些位写成零。</translation>
    </message>
    <message>
        <source>That is neither an IP address nor a prefix like 192.0.2.0/24; write it so.</source>
        <translation>这既不是 IP 地址，也不是 192.0.2.0/24 这样的前缀；请按此格式填写。</translation>
    </message>
    <message>
        <source>The prefix has more bits than its address; IPv4 has 32, IPv6 has 128.</source>
        <translation>前缀的位数超过了地址的位数；IPv4 为 32 位，IPv6 为 128 位。</translation>
    </message>
    <message>
        <source>The list of addresses is full; join neighbouring prefixes into one.</source>
        <translation>地址列表已满；请把相邻的前缀合并为一个。</translation>
    </message>
    <message>
        <source>The peer closed the stream instead of answering; it may restrict whom it answers.</source>
        <translation>对等节点没有回答就关闭了流；它可能限制了回答的对象。</translation>
    </message>
    <message>
        <source>The peer did not answer the question in time; it is slow, away or overloaded.</source>
        <translation>对等节点未能及时回答；它速度慢、不在线或负载过高。</translation>
    </message>
    <message>
        <source>A record of the audit log was changed after it was written; keep the file as evidence and find out who could write it.</source>
        <translation>审计日志中有一条记录在写入后被改动；请将文件留作证据，并查明谁能写入它。</translation>
    </message>
    <message>
        <source>A signed head of the audit log is missing or does not hold; keep the file as evidence and find out who could write it.</source>
        <translation>审计日志的一个签名头缺失或无效；请将文件留作证据，并查明谁能写入它。</translation>
    </message>
    <message>
        <source>A record of the audit log is missing; keep the file as evidence and find out who could write it.</source>
        <translation>审计日志缺少一条记录；请将文件留作证据，并查明谁能写入它。</translation>
    </message>
    <message>
        <source>A head that was kept elsewhere is not in the audit log, so its end was cut off or written anew; keep the file as evidence.</source>
        <translation>另存于别处的一个日志头不在审计日志中，说明日志末尾被截断或重写；请将文件留作证据。</translation>
    </message>
    <message>
        <source>It was not done because the reason is no single line of at most 256 bytes; shorten it.</source>
        <translation>未执行：理由须为一行，且不超过 256 字节；请缩短。</translation>
    </message>
    <message>
        <source>The list of blocked peers is damaged and was put aside; block them again, the audit log names them.</source>
        <translation>已封禁对等节点的列表损坏，已移到一旁；请重新封禁，审计日志中有它们的 ID。</translation>
    </message>
    <message>
        <source>A later version of this program wrote the list of blocked peers; it is left alone and nobody is blocked.</source>
        <translation>已封禁对等节点的列表由更新版本的程序写入；列表保持原样，当前未封禁任何对等节点。</translation>
    </message>
    <message>
        <source>It was not done because no peer was named; give its id.</source>
        <translation>未执行：没有指明对等节点；请给出其 ID。</translation>
    </message>
    <message>
        <source>It was not done because that peer is not blocked.</source>
        <translation>未执行：该对等节点未被封禁。</translation>
    </message>
    <message>
        <source>It was not done because the block would be over already; give a later end.</source>
        <translation>未执行：此封禁的期限已过；请给出更晚的结束时间。</translation>
    </message>
    <message>
        <source>It was not done because 4096 peers are blocked already; take some blocks back or let them end.</source>
        <translation>未执行：已封禁 4096 个对等节点；请解除一些封禁，或等它们到期。</translation>
    </message>
    <message>
        <source>The task is not one that can be asked for: check its kind, its size and its deadline of at most an hour.</source>
        <translation>无法发出此任务：请检查其类型、大小和期限（最长一小时）。</translation>
    </message>
    <message>
        <source>Too many tasks are out at other peers; try again when some of them are done.</source>
        <translation>已有太多任务交给其他对等节点；请等其中一些完成后再试。</translation>
    </message>
    <message>
        <source>A text of the record is not UTF-8; it is damaged or made by another program.</source>
        <translation>记录中有文本不是 UTF-8；记录已损坏，或由其他程序生成。</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: a length is left open; do not trust it.</source>
        <translation>记录不是规范形式：有长度未定；请勿信任它。</translation>
    </message>
    <message>
        <source>The record lacks a field that it must have; it is damaged or made by an older version.</source>
        <translation>记录缺少必需的字段；它已损坏，或由旧版本生成。</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: a number is longer than needed; do not trust it.</source>
        <translation>记录不是规范形式：有数字的编码过长；请勿信任它。</translation>
    </message>
    <message>
        <source>The record holds a number that does not fit its field; it is damaged or made by another program.</source>
        <translation>记录中有数字超出其字段的范围；记录已损坏，或由其他程序生成。</translation>
    </message>
    <message>
        <source>The record says the same thing twice, so it could be read in two ways; do not trust it.</source>
        <translation>记录把同一内容写了两次，可作两种解读；请勿信任它。</translation>
    </message>
    <message>
        <source>The record is nested deeper than any of ours; it was made to exhaust its reader.</source>
        <translation>记录的嵌套深度超过本程序的任何记录；它意在耗尽读取者的资源。</translation>
    </message>
    <message>
        <source>There is more after the end of the record; it was changed or joined with another.</source>
        <translation>记录结束之后还有内容；它被改动过，或与另一条记录拼接在一起。</translation>
    </message>
    <message>
        <source>The record ends too early, so a part is missing; get it again from its source.</source>
        <translation>记录过早结束，缺少一部分；请从来源处重新获取。</translation>
    </message>
    <message>
        <source>The record has a field that this version does not know and may not overlook; use a newer version.</source>
        <translation>记录中有此版本不认识又不可忽略的字段；请使用更新的版本。</translation>
    </message>
    <message>
        <source>The record holds a value with a tag that is not agreed; it was made by another program.</source>
        <translation>记录中有值带有未约定的标签；它由其他程序生成。</translation>
    </message>
    <message>
        <source>The record is not in its one agreed form: its keys are not in order; do not trust it.</source>
        <translation>记录不是规范形式：键的顺序不对；请勿信任它。</translation>
    </message>
    <message>
        <source>The record holds a kind of value that ours never do; it was made by another program.</source>
        <translation>记录中有本程序的记录从不使用的值类型；它由其他程序生成。</translation>
    </message>
    <message>
        <source>A field of the record is of another type than agreed; it was made by another program or version.</source>
        <translation>记录中有字段的类型与约定不符；它由其他程序或其他版本生成。</translation>
    </message>
    <message>
        <source>The content id holds no valid hash; copy it again from its source.</source>
        <translation>内容 ID 中没有有效的哈希；请从来源处重新复制。</translation>
    </message>
    <message>
        <source>This is no content id: its text is in no known base; check for missing or added characters.</source>
        <translation>这不是内容 ID：其文本不属于任何已知的 base 编码；请检查是否少了或多了字符。</translation>
    </message>
    <message>
        <source>The content id is damaged: a number within it is malformed; copy it again.</source>
        <translation>内容 ID 已损坏：其中有数字格式错误；请重新复制。</translation>
    </message>
    <message>
        <source>This content id has a version other than 0 and 1, which this program does not read; use one of these.</source>
        <translation>此内容 ID 的版本既非 0 也非 1，本程序无法读取；请使用这两种版本之一。</translation>
    </message>
    <message>
        <source>The content id is empty; give one such as &quot;bafy…&quot; or &quot;Qm…&quot;.</source>
        <translation>内容 ID 为空；请给出一个，例如“bafy…”或“Qm…”。</translation>
    </message>
    <message>
        <source>The connection was closed because there is another one to the same peer.</source>
        <translation>连接已关闭，因为与同一对等节点还有另一个连接。</translation>
    </message>
    <message>
        <source>The connection was closed because nothing used it for a while; keep it to prevent this.</source>
        <translation>连接已关闭，因为有一段时间没有使用；若要避免，请保持此连接。</translation>
    </message>
    <message>
        <source>The connection was closed to make room, because it was worth least; raise the limits to hold more.</source>
        <translation>连接已关闭以腾出位置，因为它的价值最低；若要容纳更多连接，请提高限额。</translation>
    </message>
    <message>
        <source>The connection was closed because a limit or a rule of ours refused the peer.</source>
        <translation>连接已关闭，因为本节点的限额或规则拒绝了该对等节点。</translation>
    </message>
    <message>
        <source>The peer closed the connection; it may be ending, full or not want us.</source>
        <translation>对等节点关闭了连接；它可能正在退出、已满员，或不愿与本节点连接。</translation>
    </message>
    <message>
        <source>The connection was closed because an operator asked for it.</source>
        <translation>连接已应操作员的要求关闭。</translation>
    </message>
    <message>
        <source>The connection was closed because we left the network or the program ended.</source>
        <translation>连接已关闭，因为本节点离开了网络，或程序已结束。</translation>
    </message>
    <message>
        <source>The connection broke: the network between or the other computer failed; dial again.</source>
        <translation>连接中断：中间的网络或对方计算机出了故障；请重新拨号。</translation>
    </message>
    <message>
        <source>The file is not what an interrupted crawl leaves behind; begin the crawl anew.</source>
        <translation>此文件不是中断的爬取所留下的；请重新开始爬取。</translation>
    </message>
    <message>
        <source>The file is of a crawl of another network; give that network&apos;s protocol or another file.</source>
        <translation>此文件属于另一个网络的爬取；请给出那个网络的协议，或换一个文件。</translation>
    </message>
    <message>
        <source>The file of the interrupted crawl is larger than a crawl may be; begin anew.</source>
        <translation>中断的爬取所留文件超过了爬取允许的大小；请重新开始。</translation>
    </message>
    <message>
        <source>Each address of the peer was tried and failed; the list of attempts says how each ended.</source>
        <translation>已尝试该对等节点的每个地址，均告失败；尝试列表中有各自的结果。</translation>
    </message>
    <message>
        <source>Every address of this peer failed a moment ago, so we wait before we try again; dial an address to insist.</source>
        <translation>该对等节点的所有地址刚刚都失败过，因此稍候才会重试；若要立即尝试，请直接拨一个地址。</translation>
    </message>
    <message>
        <source>The dial was given up because it was no longer wanted.</source>
        <translation>已放弃拨号，因为不再需要。</translation>
    </message>
    <message>
        <source>The addresses name different peers; dial one peer at a time.</source>
        <translation>这些地址指向不同的对等节点；请一次只拨一个。</translation>
    </message>
    <message>
        <source>No address that can be dialled is known of this peer; give one.</source>
        <translation>没有已知的可拨地址可达该对等节点；请给出一个。</translation>
    </message>
    <message>
        <source>We did not dial because a limit or a rule of ours forbids it; the detail names it.</source>
        <translation>未拨号：本节点的限额或规则禁止；详情中已注明是哪一条。</translation>
    </message>
    <message>
        <source>No connection came about in time; the peer is slow, away or behind a firewall.</source>
        <translation>未能及时建立连接；对等节点速度慢、不在线或在防火墙之后。</translation>
    </message>
    <message>
        <source>That is our own peer id; dial another.</source>
        <translation>这是本节点自己的 ID；请拨另一个。</translation>
    </message>
    <message>
        <source>Too many dials are under way; wait for some to end and try again.</source>
        <translation>正在进行的拨号过多；请等其中一些结束后再试。</translation>
    </message>
    <message>
        <source>The peer answered at this address and proved that it holds its key.</source>
        <translation>对等节点在此地址应答，并证明持有其密钥。</translation>
    </message>
    <message>
        <source>Our own list of addresses forbids this one; the rule is named, change it if it is wrong.</source>
        <translation>本节点自己的地址列表禁止此地址；规则已注明，若有误请修改。</translation>
    </message>
    <message>
        <source>The attempt at this address failed; the phase and the reason say where and why.</source>
        <translation>尝试此地址失败；阶段和原因说明在何处失败、为何失败。</translation>
    </message>
    <message>
        <source>The peer said who it is and which protocols it speaks.</source>
        <translation>对等节点说明了自己的身份和所用的协议。</translation>
    </message>
    <message>
        <source>This address of the peer is known; the source and the confidence say how good it is.</source>
        <translation>已知该对等节点的这个地址；来源和可信度说明其可靠程度。</translation>
    </message>
    <message>
        <source>No address of this peer is known; give one, or join a network that can find it.</source>
        <translation>不知道该对等节点的地址；请给出一个，或加入能找到它的网络。</translation>
    </message>
    <message>
        <source>The peer can be reached; the addresses that failed may be old ones.</source>
        <translation>可以连到该对等节点；失败的地址可能已过时。</translation>
    </message>
    <message>
        <source>The peer answers here but does not name this address as its own; others will not find it there.</source>
        <translation>对等节点在此应答，但未将此地址列为自己的地址；其他节点无法由此找到它。</translation>
    </message>
    <message>
        <source>The peer is connected but does not say who it is; it may restrict whom it tells.</source>
        <translation>对等节点已连接，但不说明自己的身份；它可能限制了告知的对象。</translation>
    </message>
    <message>
        <source>The peer cannot be reached from here; the attempt that came furthest says why.</source>
        <translation>从此处无法连到该对等节点；进展最远的那次尝试说明了原因。</translation>
    </message>
    <message>
        <source>The address is of a transport that this version does not speak; only TCP is.</source>
        <translation>该地址所用的传输此版本不支持；仅支持 TCP。</translation>
    </message>
    <message>
        <source>The peer closed before everything had come back; try again.</source>
        <translation>内容尚未全部返回，对等节点就关闭了；请重试。</translation>
    </message>
    <message>
        <source>The peer&apos;s echo came back changed; its program is faulty.</source>
        <translation>对等节点的回显与所发内容不同；其程序有故障。</translation>
    </message>
    <message>
        <source>The peer sent data to echo and does not read it, which fills our memory; block it if it recurs.</source>
        <translation>对等节点发来要回显的数据却不读取，这会占满本节点内存；若再次发生，请封禁它。</translation>
    </message>
    <message>
        <source>The peer did not echo in time; it is overloaded or away.</source>
        <translation>对等节点未能及时回显；它负载过高或不在线。</translation>
    </message>
    <message>
        <source>More came back than was sent for an echo; the peer&apos;s program is faulty.</source>
        <translation>回显返回的内容多于所发内容；对等节点的程序有故障。</translation>
    </message>
    <message>
        <source>It was not done because that network is joined already; leave it first to join it otherwise.</source>
        <translation>未执行：已加入该网络；若要以其他方式加入，请先离开。</translation>
    </message>
    <message>
        <source>It was not recorded in the audit log, because too many records wait for the disk; free space, then try again.</source>
        <translation>未记入审计日志，因为等待写盘的记录过多；请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The program ended before every record of the audit log was on disk; the log output has those records, check the disk.</source>
        <translation>程序结束时，审计日志的记录尚未全部写盘；日志输出中有这些记录，请检查磁盘。</translation>
    </message>
    <message>
        <source>It was not done because the command&apos;s id was used before; whoever sends commands must number them.</source>
        <translation>未执行：此命令的 ID 已用过；发送命令的一方须为命令编号。</translation>
    </message>
    <message>
        <source>It was not done because too many commands are under way; wait for some to end and try again.</source>
        <translation>未执行：正在进行的命令过多；请等其中一些结束后再试。</translation>
    </message>
    <message>
        <source>The program ended before every event was on disk, so the history has a gap; check the disk.</source>
        <translation>程序结束时，事件尚未全部写盘，历史因此有缺口；请检查磁盘。</translation>
    </message>
    <message>
        <source>It was ended because the network was left meanwhile; join it again first.</source>
        <translation>已中止，因为其间离开了该网络；请先重新加入。</translation>
    </message>
    <message>
        <source>The holder of the identity key did not answer in time; check the token and try again.</source>
        <translation>身份密钥的持有者未能及时应答；请检查令牌后重试。</translation>
    </message>
    <message>
        <source>It was not done because the connection is gone; dial the peer again.</source>
        <translation>未执行：该连接已不存在；请重新拨号。</translation>
    </message>
    <message>
        <source>It was not done because that listener is closed; look at the open ones.</source>
        <translation>未执行：该监听器已关闭；请查看仍打开的监听器。</translation>
    </message>
    <message>
        <source>It was not done because this program is not a member of that network; join it first.</source>
        <translation>未执行：本程序不是该网络的成员；请先加入。</translation>
    </message>
    <message>
        <source>It was not done because it does not undo the command that it names; undo the latest state by a new command.</source>
        <translation>未执行：它并不能撤销所指的命令；请用新命令撤销最新状态。</translation>
    </message>
    <message>
        <source>The connection was not released because nobody keeps it.</source>
        <translation>未释放连接，因为没有人在保持它。</translation>
    </message>
    <message>
        <source>It was refused by a rule of your policy; ask whoever keeps the policy if it should be allowed.</source>
        <translation>被您的策略中的一条规则拒绝；若应当允许，请询问维护策略的人。</translation>
    </message>
    <message>
        <source>It was not done because the program is ending; start it again first.</source>
        <translation>未执行：程序正在结束；请先重新启动。</translation>
    </message>
    <message>
        <source>A stored event names an address that cannot be; the store was damaged or changed.</source>
        <translation>存储的事件中有不可能存在的地址；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A stored event has an impossible kind; the store was damaged or changed.</source>
        <translation>存储的事件的类型不可能存在；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A stored event names a peer id that cannot be; the store was damaged or changed.</source>
        <translation>存储的事件中有不可能存在的对等节点 ID；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A text of a stored event is not in its one agreed form; the store was damaged or changed.</source>
        <translation>存储的事件中有文本不是规范形式；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A stored event has an impossible version; the store was damaged or changed.</source>
        <translation>存储的事件的版本不可能存在；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A stored event lacks a field; the store was damaged or changed.</source>
        <translation>存储的事件缺少一个字段；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A stored event is not in our encoding; the store was damaged or changed.</source>
        <translation>存储的事件不是本程序的编码；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A stored event holds a number that its field cannot have; the store was damaged or changed.</source>
        <translation>存储的事件中有数字超出其字段的范围；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A stored event is larger than any that we write; the store was damaged or changed.</source>
        <translation>存储的事件比本程序写入的任何事件都大；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A stored event holds a longer list than allowed; the store was damaged or changed.</source>
        <translation>存储的事件中有列表超过允许长度；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A stored event has more fields than its version; the store was damaged or changed.</source>
        <translation>存储的事件的字段多于其版本所有；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>A field of a stored event is of another type than agreed; the store was damaged or changed.</source>
        <translation>存储的事件中有字段的类型与约定不符；存储已损坏或被改动。</translation>
    </message>
    <message>
        <source>The message was not sent because we had closed the stream; open another.</source>
        <translation>消息未发送，因为本节点已关闭该流；请打开另一个。</translation>
    </message>
    <message>
        <source>The peer reads slower than we write to it, so the message was not sent; wait and try again.</source>
        <translation>对等节点读得比本节点写得慢，消息因此未发送；请稍候再试。</translation>
    </message>
    <message>
        <source>The message is larger than the protocol allows, so it was not sent; shorten it.</source>
        <translation>消息超过协议允许的大小，因此未发送；请缩短。</translation>
    </message>
    <message>
        <source>The peer sent a message with a malformed length; its program is faulty or hostile.</source>
        <translation>对等节点发来的消息长度格式错误；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer broke off within a message; its program is faulty or it went away.</source>
        <translation>对等节点在消息中途断开；其程序有故障，或它已离线。</translation>
    </message>
    <message>
        <source>The peer sent thousands of tiny messages at once; it wants to keep us busy, block it if it recurs.</source>
        <translation>对等节点一次发来数千条极小的消息；它意在让本节点疲于应付，若再次发生，请封禁它。</translation>
    </message>
    <message>
        <source>The peer did not take our messages for too long, so the stream was given up; it is overloaded or holds our memory on purpose.</source>
        <translation>对等节点过久不接收本节点的消息，流因此被放弃；它负载过高，或故意占用本节点内存。</translation>
    </message>
    <message>
        <source>The peer began a message and did not finish it in time; it is slow, faulty or holds our memory on purpose.</source>
        <translation>对等节点开始了一条消息，却未能及时发完；它速度慢、有故障，或故意占用本节点内存。</translation>
    </message>
    <message>
        <source>The peer announced a message larger than allowed; it is faulty or wants to fill our memory.</source>
        <translation>对等节点声明的消息超过允许大小；它有故障，或意在占满本节点内存。</translation>
    </message>
    <message>
        <source>It was refused because the policy did not decide in time, and silence is a no; try again or look at the policy.</source>
        <translation>已拒绝：策略未能及时裁决，沉默即为否决；请重试，或查看策略。</translation>
    </message>
    <message>
        <source>This is no valid asmap: it is damaged or another kind of file; get it again from its source.</source>
        <translation>这不是有效的 asmap：它已损坏，或是另一种文件；请从来源处重新获取。</translation>
    </message>
    <message>
        <source>A line of the country file is no range of addresses with a country; use the files of tor-geoipdb.</source>
        <translation>国家文件中有一行不是“地址范围加国家”；请使用 tor-geoipdb 的文件。</translation>
    </message>
    <message>
        <source>Two ranges of the country file share an address, so one of them is wrong; get the file again.</source>
        <translation>国家文件中有两个范围含同一地址，其中必有一个有误；请重新获取该文件。</translation>
    </message>
    <message>
        <source>A record of the MaxMind database is damaged; get the file again from its source.</source>
        <translation>MaxMind 数据库中有一条记录损坏；请从来源处重新获取该文件。</translation>
    </message>
    <message>
        <source>This is no MaxMind database, or its description is damaged; check which file it is.</source>
        <translation>这不是 MaxMind 数据库，或其描述已损坏；请检查这是什么文件。</translation>
    </message>
    <message>
        <source>The MaxMind database leads out of its own file, so it is damaged; get it again from its source.</source>
        <translation>MaxMind 数据库的指向越出文件本身，说明它已损坏；请从来源处重新获取。</translation>
    </message>
    <message>
        <source>This MaxMind database has a version or shape that this program does not read; use format version 2.</source>
        <translation>此 MaxMind 数据库的版本或结构本程序无法读取；请使用格式版本 2。</translation>
    </message>
    <message>
        <source>This map of addresses is larger than any real one, so it is not read; check which file it is.</source>
        <translation>此地址映射比任何真实的映射都大，因此未读取；请检查这是什么文件。</translation>
    </message>
    <message>
        <source>The delegation&apos;s author key is unusable; make a new author key.</source>
        <translation>委托中的作者密钥不可用；请新建一个作者密钥。</translation>
    </message>
    <message>
        <source>The delegation&apos;s identity is not a public key that we know how to check.</source>
        <translation>委托中的身份不是本程序能够验证的公钥。</translation>
    </message>
    <message>
        <source>The delegation is not signed by the identity that it names.</source>
        <translation>委托未由其所指的身份签名。</translation>
    </message>
    <message>
        <source>The delegation names a topic that is empty, too long or not printable.</source>
        <translation>委托所列的主题为空、过长或不可打印。</translation>
    </message>
    <message>
        <source>The delegation has ended; the identity must sign a new one.</source>
        <translation>委托已到期；须由该身份签发新的委托。</translation>
    </message>
    <message>
        <source>The delegation is for another author key than the one in use.</source>
        <translation>此委托针对另一个作者密钥，而非正在使用的那个。</translation>
    </message>
    <message>
        <source>The author may not write on this topic for its identity.</source>
        <translation>该作者不得以其身份在此主题上发布。</translation>
    </message>
    <message>
        <source>The delegation lasts longer than a week or ends before it begins; make a shorter one.</source>
        <translation>委托期限超过一周，或结束早于开始；请改用更短的期限。</translation>
    </message>
    <message>
        <source>The delegation cannot be read; make a new one.</source>
        <translation>委托无法读取；请新建一个。</translation>
    </message>
    <message>
        <source>No delegation is known for this author, so we cannot say whose it is.</source>
        <translation>没有此作者的已知委托，因此无法判断其归属。</translation>
    </message>
    <message>
        <source>The delegation is not valid yet; compare the clocks of both computers.</source>
        <translation>委托尚未生效；请比对两台计算机的时钟。</translation>
    </message>
    <message>
        <source>The delegation names more topics than one may; make several.</source>
        <translation>委托所列的主题多于允许数量；请分成几个委托。</translation>
    </message>
    <message>
        <source>The message&apos;s author is not a peer id; it was dropped.</source>
        <translation>消息的作者不是对等节点 ID；消息已丢弃。</translation>
    </message>
    <message>
        <source>The statement about who writes for whom is not valid; somebody may claim words that are not theirs.</source>
        <translation>关于谁可代谁发布的声明无效；可能有人冒用他人名义发言。</translation>
    </message>
    <message>
        <source>The application found no id for the message, so it was dropped.</source>
        <translation>应用程序未能为消息得出 ID，消息已丢弃。</translation>
    </message>
    <message>
        <source>The message&apos;s sequence number has a wrong size; it was dropped.</source>
        <translation>消息的序列号大小不对；消息已丢弃。</translation>
    </message>
    <message>
        <source>The message&apos;s signature is wrong: it was forged or altered on the way, and who passed it on is blamed.</source>
        <translation>消息的签名不对：它系伪造或在途中被改动，责任归于转发者。</translation>
    </message>
    <message>
        <source>The message came with the key of somebody else than its author; it was dropped.</source>
        <translation>消息所带的密钥不属于其作者；消息已丢弃。</translation>
    </message>
    <message>
        <source>The message names no author; it was dropped.</source>
        <translation>消息未写明作者；消息已丢弃。</translation>
    </message>
    <message>
        <source>The message came without the key that its signature needs; it was dropped.</source>
        <translation>消息未附上验证签名所需的密钥；消息已丢弃。</translation>
    </message>
    <message>
        <source>The message carries no sequence number; it was dropped.</source>
        <translation>消息没有序列号；消息已丢弃。</translation>
    </message>
    <message>
        <source>The message was not signed, so nobody answers for it; it was dropped.</source>
        <translation>消息未签名，无人为其负责；消息已丢弃。</translation>
    </message>
    <message>
        <source>The application judged the message invalid; who passed it on is blamed.</source>
        <translation>应用程序判定消息无效；责任归于转发者。</translation>
    </message>
    <message>
        <source>A parameter of gossip or of its scores is out of its range; the detail names it.</source>
        <translation>Gossip 或其评分的某个参数超出范围；详情中已注明是哪一个。</translation>
    </message>
    <message>
        <source>A topic must be printable text of at most 256 bytes, and not one of our own.</source>
        <translation>主题须为可打印文本，不超过 256 字节，且不是本程序自己的主题。</translation>
    </message>
    <message>
        <source>There is no author key yet to sign messages with; try again in a moment.</source>
        <translation>尚无用于签名消息的作者密钥；请稍后再试。</translation>
    </message>
    <message>
        <source>We are not subscribed to this topic, so there is nothing to leave.</source>
        <translation>本节点未订阅此主题，因此无从退订。</translation>
    </message>
    <message>
        <source>The message is larger than one frame of gossip; send less or in parts.</source>
        <translation>消息超过一个 Gossip 帧的大小；请发送更少内容，或分段发送。</translation>
    </message>
    <message>
        <source>There is no room for another topic or peer in gossip; leave one first.</source>
        <translation>Gossip 中没有余位容纳更多主题或对等节点；请先退出一个。</translation>
    </message>
    <message>
        <source>The peer is not part of gossip; it must first connect and speak the protocol.</source>
        <translation>该对等节点未参与 Gossip；它须先连接并支持该协议。</translation>
    </message>
    <message>
        <source>The peer named a message by an empty or far too long id; its program is faulty or hostile.</source>
        <translation>对等节点所用的消息 ID 为空或过长；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer offered another peer&apos;s address record of an impossible size; its program is faulty or hostile.</source>
        <translation>对等节点提供的另一对等节点的地址记录大小不可能存在；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer named a topic that is empty, too long or not printable; its program is faulty or hostile.</source>
        <translation>对等节点所用的主题为空、过长或不可打印；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer sent a gossip message that cannot be read; its program is faulty or hostile.</source>
        <translation>对等节点发来的 Gossip 消息无法读取；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer sent more gossip at once than a frame holds; its program is faulty or hostile.</source>
        <translation>对等节点一次发来的 Gossip 内容超过一帧；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer sent more mesh commands at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>对等节点一次发来的网格命令多于本节点所读的数量；无论因故障还是有意，它都在浪费本节点的时间。</translation>
    </message>
    <message>
        <source>The peer named more message ids at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>对等节点一次列出的消息 ID 多于本节点所读的数量；无论因故障还是有意，它都在浪费本节点的时间。</translation>
    </message>
    <message>
        <source>The peer sent more messages at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>对等节点一次发来的消息多于本节点所读的数量；无论因故障还是有意，它都在浪费本节点的时间。</translation>
    </message>
    <message>
        <source>The peer offered more other peers at once than we read; it may try to choose our neighbours.</source>
        <translation>对等节点一次推荐的其他对等节点多于本节点所读的数量；它可能企图左右本节点的邻居。</translation>
    </message>
    <message>
        <source>The peer announced more topics at once than we read; it wastes our time by fault or on purpose.</source>
        <translation>对等节点一次声明的主题多于本节点所读的数量；无论因故障还是有意，它都在浪费本节点的时间。</translation>
    </message>
    <message>
        <source>What is asked for was removed when it became too old or too much; ask for a later time.</source>
        <translation>所查内容因过旧或过多已被清除；请查询更晚的时间。</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction has a malformed length; its program is faulty or hostile.</source>
        <translation>对等节点身份信息的长度格式错误；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer&apos;s signed addresses do not verify; they were altered or its program is faulty.</source>
        <translation>对等节点的签名地址未通过验证；它们被改动过，或其程序有故障。</translation>
    </message>
    <message>
        <source>The peer described itself with a text that is too long or not printable; it may aim at your screen.</source>
        <translation>对等节点用过长或不可打印的文本描述自己；它可能意在干扰您的屏幕。</translation>
    </message>
    <message>
        <source>The peer broke off within its introduction; try again, else its program is faulty.</source>
        <translation>对等节点在发送身份信息时中途断开；请重试，若仍如此则其程序有故障。</translation>
    </message>
    <message>
        <source>The peer introduced itself with another key than it proved to hold; it pretends to be somebody else.</source>
        <translation>对等节点身份信息中的密钥与它证明持有的不同；它在冒充他人。</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction cannot be read; its program is faulty or hostile.</source>
        <translation>对等节点的身份信息无法读取；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer did not introduce itself though it agreed to; its program is faulty.</source>
        <translation>对等节点同意发送身份信息，却没有发送；其程序有故障。</translation>
    </message>
    <message>
        <source>The peer passed on another peer&apos;s signed addresses as its own; its program is faulty or hostile.</source>
        <translation>对等节点把另一对等节点的签名地址当作自己的转交；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer did not introduce itself in time; it is slow or faulty.</source>
        <translation>对等节点未能及时发送身份信息；它速度慢或有故障。</translation>
    </message>
    <message>
        <source>The peer&apos;s introduction is larger than allowed; it is faulty or wants to fill our memory.</source>
        <translation>对等节点的身份信息超过允许大小；它有故障，或意在占满本节点内存。</translation>
    </message>
    <message>
        <source>The peer named more addresses than allowed; it may want us to dial others for it.</source>
        <translation>对等节点列出的地址多于允许数量；它可能想借本节点向他人拨号。</translation>
    </message>
    <message>
        <source>The peer introduced itself in more pieces than allowed; its program is faulty or hostile.</source>
        <translation>对等节点身份信息的分段多于允许数量；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer named more protocols than allowed; it is faulty or wants to fill our memory.</source>
        <translation>对等节点列出的协议多于允许数量；它有故障，或意在占满本节点内存。</translation>
    </message>
    <message>
        <source>The peer sent data where it has nothing to say; its program is faulty.</source>
        <translation>对等节点在不该发言之处发来数据；其程序有故障。</translation>
    </message>
    <message>
        <source>The peer sent a record that its own key does not cover; the detail says why.</source>
        <translation>对等节点发来的记录与其键不符，未通过验证；详情说明了原因。</translation>
    </message>
    <message>
        <source>The peer sent a record of the DHT whose time of receipt cannot be.</source>
        <translation>对等节点发来的 DHT 记录，其接收时间不可能存在。</translation>
    </message>
    <message>
        <source>The peer wanted to enter somebody else as a provider; only oneself is allowed.</source>
        <translation>对等节点想把他人登记为提供者；只允许登记自己。</translation>
    </message>
    <message>
        <source>The peer sent a record of the DHT under another key than its own.</source>
        <translation>对等节点发来的 DHT 记录所在的键与记录自身的键不符。</translation>
    </message>
    <message>
        <source>The peer sent a key of the DHT that is longer than allowed.</source>
        <translation>对等节点发来的 DHT 键超过允许长度。</translation>
    </message>
    <message>
        <source>The peer sent a message of the DHT that cannot be read.</source>
        <translation>对等节点发来的 DHT 消息无法读取。</translation>
    </message>
    <message>
        <source>The peer asked the DHT without saying for which key.</source>
        <translation>对等节点向 DHT 查询，却未说明查哪个键。</translation>
    </message>
    <message>
        <source>The peer wanted to store something in the DHT and sent nothing to store.</source>
        <translation>对等节点想在 DHT 中存储，却没有发来要存储的内容。</translation>
    </message>
    <message>
        <source>The peer spoke of a provider of something that has no content key.</source>
        <translation>对等节点所说的提供者针对的不是内容键。</translation>
    </message>
    <message>
        <source>The peer sent a message of the DHT that is longer than allowed.</source>
        <translation>对等节点发来的 DHT 消息超过允许长度。</translation>
    </message>
    <message>
        <source>The peer named more peers at once than the DHT allows.</source>
        <translation>对等节点一次列出的对等节点多于 DHT 允许的数量。</translation>
    </message>
    <message>
        <source>The peer asked the DHT for something that does not exist.</source>
        <translation>对等节点向 DHT 提出了不存在的请求。</translation>
    </message>
    <message>
        <source>The peer sent a value for the DHT that is longer than allowed.</source>
        <translation>对等节点发来的 DHT 值超过允许长度。</translation>
    </message>
    <message>
        <source>The peer answered something else than was asked of it.</source>
        <translation>对等节点答非所问。</translation>
    </message>
    <message>
        <source>The record was not kept because as many as allowed are held, all nearer to us.</source>
        <translation>记录未保留，因为持有的记录已达上限，且都离本节点更近。</translation>
    </message>
    <message>
        <source>The record was not kept because its writer has as many as allowed here.</source>
        <translation>记录未保留，因为其写入者在此的记录已达上限。</translation>
    </message>
    <message>
        <source>The peer is not entered because its autonomous system fills its share of the bucket.</source>
        <translation>该对等节点未列入，因为其自治系统已占满在 K 桶中的份额。</translation>
    </message>
    <message>
        <source>The peer is not entered because its near neighbours by address fill their share of the bucket.</source>
        <translation>该对等节点未列入，因为与其地址相近者已占满在 K 桶中的份额。</translation>
    </message>
    <message>
        <source>The peer is not entered because its wider network range fills its share of the bucket.</source>
        <translation>该对等节点未列入，因为其所在的较大网段已占满在 K 桶中的份额。</translation>
    </message>
    <message>
        <source>The peer is not entered in the table because it is this node.</source>
        <translation>该对等节点未列入路由表，因为它就是本节点。</translation>
    </message>
    <message>
        <source>The peer is not entered because its autonomous system fills its share of the table.</source>
        <translation>该对等节点未列入，因为其自治系统已占满在路由表中的份额。</translation>
    </message>
    <message>
        <source>The peer is not entered because its near neighbours by address fill their share of the table.</source>
        <translation>该对等节点未列入，因为与其地址相近者已占满在路由表中的份额。</translation>
    </message>
    <message>
        <source>The peer is not entered because its wider network range fills its share of the table.</source>
        <translation>该对等节点未列入，因为其所在的较大网段已占满在路由表中的份额。</translation>
    </message>
    <message>
        <source>A post-quantum private key does not match its own check; it is damaged, restore it from its backup.</source>
        <translation>后量子私钥与自身的校验值不符；它已损坏，请从备份恢复。</translation>
    </message>
    <message>
        <source>A post-quantum key or ciphertext has the wrong length; it belongs to another algorithm or is cut.</source>
        <translation>后量子密钥或密文的长度不对；它属于另一种算法，或被截断。</translation>
    </message>
    <message>
        <source>A post-quantum public key is malformed; do not use it, and ask its owner for another.</source>
        <translation>后量子公钥格式错误；请勿使用，并向其所有者另要一个。</translation>
    </message>
    <message>
        <source>The RSA key is too small, too large or unfit; use one of 2048 to 8192 bits, better Ed25519.</source>
        <translation>RSA 密钥过小、过大或不适用；请使用 2048 至 8192 位的密钥，最好改用 Ed25519。</translation>
    </message>
    <message>
        <source>The public key is no valid point of its curve; do not trust where it comes from.</source>
        <translation>该公钥不是其曲线上的有效点；请勿信任它的来源。</translation>
    </message>
    <message>
        <source>The signature does not belong to this key and content; it was forged or the content changed.</source>
        <translation>签名与此密钥和内容不符；签名系伪造，或内容已被改动。</translation>
    </message>
    <message>
        <source>This is no public key, or it is damaged; copy it again from its owner.</source>
        <translation>这不是公钥，或已损坏；请向其所有者重新复制。</translation>
    </message>
    <message>
        <source>The public key is not in its one agreed form, so its peer id would not be unique; ask its owner for another.</source>
        <translation>公钥不是规范形式，其对等节点 ID 将不唯一；请向其所有者另要一个。</translation>
    </message>
    <message>
        <source>The public key is larger than allowed; use Ed25519.</source>
        <translation>公钥超过允许大小；请使用 Ed25519。</translation>
    </message>
    <message>
        <source>The public key is of a type that this program does not know; use Ed25519.</source>
        <translation>本程序不认识这种公钥类型；请使用 Ed25519。</translation>
    </message>
    <message>
        <source>The key lies on a curve that is not supported; use Ed25519 or P-256.</source>
        <translation>密钥所在的曲线不受支持；请使用 Ed25519 或 P-256。</translation>
    </message>
    <message>
        <source>A connection was refused because the peer has as many as allowed; one or two are normal.</source>
        <translation>已拒绝一个连接，因为该对等节点的连接数已达上限；一两个属正常。</translation>
    </message>
    <message>
        <source>It was refused because the peer may use no more of our memory; look at what it does.</source>
        <translation>已拒绝，因为该对等节点不得再占用本节点内存；请查看它在做什么。</translation>
    </message>
    <message>
        <source>Streams were refused because one connection has as many open or undecided as allowed; this suggests a flood.</source>
        <translation>已拒绝若干流，因为一个连接中打开或尚未协商的流已达上限；疑似洪泛攻击。</translation>
    </message>
    <message>
        <source>A stream was refused because the peer opens them too fast; this suggests a flood.</source>
        <translation>已拒绝一个流，因为该对等节点打开流过快；疑似洪泛攻击。</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has as many open as allowed; look at what it does.</source>
        <translation>已拒绝一个流，因为该对等节点打开的流已达上限；请查看它在做什么。</translation>
    </message>
    <message>
        <source>A connection was refused because its network range holds as many as allowed; one range should not own us.</source>
        <translation>已拒绝一个连接，因为其网段的连接数已达上限；不应让一个网段控制本节点。</translation>
    </message>
    <message>
        <source>A connection was refused because its network range opens them too fast; this suggests a flood.</source>
        <translation>已拒绝一个连接，因为其网段建立连接过快；疑似洪泛攻击。</translation>
    </message>
    <message>
        <source>A connection was refused because its network range has too many unauthenticated ones; this suggests a flood.</source>
        <translation>已拒绝一个连接，因为其网段未认证的连接过多；疑似洪泛攻击。</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has opened as many of that protocol as it may; look at what it does.</source>
        <translation>已拒绝一个流，因为该对等节点用此协议打开流的次数已达上限；请查看它在做什么。</translation>
    </message>
    <message>
        <source>A stream was refused because the peer has as many of that protocol open as allowed; look at what it does.</source>
        <translation>已拒绝一个流，因为该对等节点当前打开的此协议的流已达上限；请查看它在做什么。</translation>
    </message>
    <message>
        <source>A stream was refused because its protocol has as many open as allowed; look who uses it.</source>
        <translation>已拒绝一个流，因为其协议当前打开的流已达上限；请查看是谁在使用。</translation>
    </message>
    <message>
        <source>It was refused because we hold as many connections as allowed; raise the limit or close some.</source>
        <translation>已拒绝，因为本节点的连接数已达上限；请提高限额或关闭一些连接。</translation>
    </message>
    <message>
        <source>An incoming connection was refused because as many as allowed came in; the rest is kept for our own dials.</source>
        <translation>已拒绝一个入站连接，因为入站连接数已达上限；其余名额留给本节点自己拨号。</translation>
    </message>
    <message>
        <source>It was refused because connections may use no more memory; raise the limit or look who uses it.</source>
        <translation>已拒绝，因为连接不得再占用更多内存；请提高限额，或查看是谁在占用。</translation>
    </message>
    <message>
        <source>A stream was refused because as many as allowed are open; raise the limit or look who opens them.</source>
        <translation>已拒绝一个流，因为打开的流已达上限；请提高限额，或查看是谁打开的。</translation>
    </message>
    <message>
        <source>A connection was refused because too many are not yet authenticated; this many at once suggests a flood.</source>
        <translation>已拒绝一个连接，因为尚未认证的连接过多；同时出现这么多，疑似洪泛攻击。</translation>
    </message>
    <message>
        <source>The lookup was given up because it was no longer wanted.</source>
        <translation>已放弃查找，因为不再需要。</translation>
    </message>
    <message>
        <source>No peer of the DHT is known, so nobody can be asked; join by a bootnode first.</source>
        <translation>没有已知的 DHT 对等节点，无从询问；请先通过引导节点加入。</translation>
    </message>
    <message>
        <source>A peer of the DHT did not answer in time; it may be away or overloaded.</source>
        <translation>一个 DHT 对等节点未能及时回答；它可能不在线或负载过高。</translation>
    </message>
    <message>
        <source>None of the peers that are responsible for it has it; check the key or try later.</source>
        <translation>负责它的对等节点都没有它；请检查键，或稍后再试。</translation>
    </message>
    <message>
        <source>The peer was asked to serve the DHT although it only uses it; it said no.</source>
        <translation>已请求该对等节点提供 DHT 服务，但它只使用 DHT；它拒绝了。</translation>
    </message>
    <message>
        <source>It was stored, but by fewer peers than asked for; try again or ask for fewer.</source>
        <translation>已存储，但存储它的对等节点少于所求数量；请重试，或减少数量。</translation>
    </message>
    <message>
        <source>The lookup took too long; many peers are slow or away, try again.</source>
        <translation>查找耗时过长；许多对等节点速度慢或不在线，请重试。</translation>
    </message>
    <message>
        <source>Too many lookups are under way; wait for some to end and try again.</source>
        <translation>正在进行的查找过多；请等其中一些结束后再试。</translation>
    </message>
    <message>
        <source>As many records of our own are kept alive as allowed; give up some first.</source>
        <translation>维持有效的自有记录已达上限；请先放弃一些。</translation>
    </message>
    <message>
        <source>A packet on the local link held a name that cannot be; it was dropped.</source>
        <translation>本地链路上的一个数据包中有不可能存在的名称；已丢弃。</translation>
    </message>
    <message>
        <source>A packet on the local link held a record of a wrong length; it was dropped.</source>
        <translation>本地链路上的一个数据包中有长度不对的记录；已丢弃。</translation>
    </message>
    <message>
        <source>A packet on the local link was longer than multicast DNS allows; it was dropped.</source>
        <translation>本地链路上的一个数据包超过组播 DNS 允许的长度；已丢弃。</translation>
    </message>
    <message>
        <source>A packet on the local link held more records than we read; it was dropped.</source>
        <translation>本地链路上的一个数据包中的记录多于本节点所读的数量；已丢弃。</translation>
    </message>
    <message>
        <source>A packet on the local link ended too early; it was dropped.</source>
        <translation>本地链路上的一个数据包过早结束；已丢弃。</translation>
    </message>
    <message>
        <source>A part of the address has a value that cannot be, such as a port above 65535; correct it.</source>
        <translation>地址的某一部分的值不可能存在，例如端口大于 65535；请更正。</translation>
    </message>
    <message>
        <source>The address is empty; give one such as /ip4/192.0.2.1/tcp/4001.</source>
        <translation>地址为空；请给出一个，例如 /ip4/192.0.2.1/tcp/4001。</translation>
    </message>
    <message>
        <source>A part of the address lacks its value, such as the number after /tcp; complete it.</source>
        <translation>地址的某一部分缺少值，例如 /tcp 之后的数字；请补全。</translation>
    </message>
    <message>
        <source>This is no address: it must begin with a slash, as in /ip4/192.0.2.1/tcp/4001.</source>
        <translation>这不是地址：地址须以斜杠开头，例如 /ip4/192.0.2.1/tcp/4001。</translation>
    </message>
    <message>
        <source>The address is not in its one agreed form; whoever made it is faulty.</source>
        <translation>地址不是规范形式；生成它的程序有故障。</translation>
    </message>
    <message>
        <source>The address is longer than allowed; it is not one that can be used.</source>
        <translation>地址超过允许长度；这样的地址无法使用。</translation>
    </message>
    <message>
        <source>The address ends inside a part, so something is missing; copy it again.</source>
        <translation>地址在某一部分中间结束，缺少内容；请重新复制。</translation>
    </message>
    <message>
        <source>The address names a protocol that this program does not know; check its spelling.</source>
        <translation>地址中有本程序不认识的协议；请检查拼写。</translation>
    </message>
    <message>
        <source>The value holds characters that its encoding does not have; check for typing errors.</source>
        <translation>值中有其编码所没有的字符；请检查是否输错。</translation>
    </message>
    <message>
        <source>The text is empty where an encoded value should stand; give the value.</source>
        <translation>应有编码值之处文本为空；请给出该值。</translation>
    </message>
    <message>
        <source>The value is longer than allowed; it is not what is expected here.</source>
        <translation>值超过允许长度；这不是此处应有的值。</translation>
    </message>
    <message>
        <source>The first character names no known encoding; copy the value again with its first character.</source>
        <translation>首字符不代表任何已知编码；请连同首字符重新复制该值。</translation>
    </message>
    <message>
        <source>The hash is damaged: a number within it is malformed; copy it again.</source>
        <translation>哈希已损坏：其中有数字格式错误；请重新复制。</translation>
    </message>
    <message>
        <source>The hash is longer than any algorithm makes; it is damaged or no hash.</source>
        <translation>哈希比任何算法的结果都长；它已损坏，或不是哈希。</translation>
    </message>
    <message>
        <source>There is more after the end of the hash; copy it again without what follows.</source>
        <translation>哈希结束之后还有内容；请重新复制，不要带上后面的内容。</translation>
    </message>
    <message>
        <source>The hash is shorter than it says, so a part is missing; copy it again.</source>
        <translation>哈希短于其自身声明的长度，缺少一部分；请重新复制。</translation>
    </message>
    <message>
        <source>The hash names an algorithm that this program does not know; use one made with SHA-256.</source>
        <translation>哈希所用的算法本程序不认识；请使用由 SHA-256 生成的哈希。</translation>
    </message>
    <message>
        <source>The peer announced a message of an impossible length while agreeing on a protocol; its program is faulty or hostile.</source>
        <translation>协商协议时，对等节点声明的消息长度不可能存在；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer named a protocol in a malformed way; its program is faulty or hostile.</source>
        <translation>对等节点所写的协议名格式错误；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The other side does not speak libp2p; check the address and port.</source>
        <translation>对方不使用 libp2p；请检查地址和端口。</translation>
    </message>
    <message>
        <source>The peer proposed more protocols than it may; it wastes our time by fault or on purpose.</source>
        <translation>对等节点提议的协议多于允许数量；无论因故障还是有意，它都在浪费本节点的时间。</translation>
    </message>
    <message>
        <source>The peer agreed to a protocol that we never proposed; its program is faulty or hostile.</source>
        <translation>对等节点同意了一个本节点从未提议的协议；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>Another program listens there already; choose another port or end that program.</source>
        <translation>已有其他程序在此监听；请换一个端口，或结束那个程序。</translation>
    </message>
    <message>
        <source>That is no address of this computer; choose one that it has, or 0.0.0.0 for all.</source>
        <translation>这不是本机的地址；请选择本机拥有的地址，或用 0.0.0.0 表示全部。</translation>
    </message>
    <message>
        <source>The system does not allow it; ports below 1024 and local firewalls need permission.</source>
        <translation>系统不允许；1024 以下的端口和本地防火墙需要权限。</translation>
    </message>
    <message>
        <source>Only addresses of the form /ip4/…/tcp/… and /ip6/…/tcp/… can be used; give one of these.</source>
        <translation>只能使用 /ip4/…/tcp/… 和 /ip6/…/tcp/… 形式的地址；请给出这样的地址。</translation>
    </message>
    <message>
        <source>The system reported an error of the network; its own words say more.</source>
        <translation>系统报告了网络错误；系统的原话有更多说明。</translation>
    </message>
    <message>
        <source>Nobody listens at that address; check the port and that the other program runs.</source>
        <translation>该地址无人监听；请检查端口，并确认对方程序正在运行。</translation>
    </message>
    <message>
        <source>The connection was torn down by the other side or by something between; try again.</source>
        <translation>连接被对方或中间环节切断；请重试。</translation>
    </message>
    <message>
        <source>There was no answer in time; the computer is off, the address is wrong or a firewall drops the packets.</source>
        <translation>未能及时得到应答；对方计算机已关机、地址有误，或防火墙丢弃了数据包。</translation>
    </message>
    <message>
        <source>The system allows this program no more open connections; raise the limit of open files.</source>
        <translation>系统不允许本程序打开更多连接；请提高打开文件数的上限。</translation>
    </message>
    <message>
        <source>There is no way to that address from here; check the network and the address.</source>
        <translation>从此处没有到该地址的路由；请检查网络和地址。</translation>
    </message>
    <message>
        <source>This node takes no part in a DHT; start it with --serve kad.</source>
        <translation>本节点未参与 DHT；请用 --serve kad 启动。</translation>
    </message>
    <message>
        <source>This node takes no part in gossip; start it with --serve gossip.</source>
        <translation>本节点未参与 Gossip；请用 --serve gossip 启动。</translation>
    </message>
    <message>
        <source>This node was started without a policy, so there is none to change; start it with one.</source>
        <translation>该节点启动时没有策略，因此没有可更改的策略；请带策略启动。</translation>
    </message>
    <message>
        <source>The encrypted handshake broke because a message had an impossible size; the peer is faulty or somebody interferes.</source>
        <translation>加密握手中断，因为有消息的大小不可能存在；对等节点有故障，或有人干扰。</translation>
    </message>
    <message>
        <source>The peer&apos;s identity key is malformed; its program is faulty or hostile.</source>
        <translation>对等节点的身份密钥格式错误；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer could not prove its identity: the signature is wrong; somebody pretends to be it.</source>
        <translation>对等节点未能证明其身份：签名不对；有人在冒充它。</translation>
    </message>
    <message>
        <source>The peer&apos;s proof of identity cannot be read; its program is faulty or hostile.</source>
        <translation>对等节点的身份证明无法读取；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>Data did not decrypt, so it was altered on the way or the peer is faulty; if it recurs, somebody interferes.</source>
        <translation>数据未能解密，说明它在途中被改动，或对等节点有故障；若再次发生，说明有人干扰。</translation>
    </message>
    <message>
        <source>The peer sent an encrypted frame too short to be real; its program is faulty or hostile.</source>
        <translation>对等节点发来的加密帧过短，不可能是真的；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer sent a key that would make the encryption predictable; this is an attack, block it.</source>
        <translation>对等节点发来的密钥会使加密变得可预测；这是攻击，请封禁它。</translation>
    </message>
    <message>
        <source>The peer and we share no way to carry several streams; its program is too old or too different.</source>
        <translation>对等节点与本节点没有共同的多路复用方式；其程序过旧或差异过大。</translation>
    </message>
    <message>
        <source>The connection carried as much as its key allows; dial again for a fresh key.</source>
        <translation>连接的传输量已达其密钥允许的上限；请重新拨号以更换密钥。</translation>
    </message>
    <message>
        <source>Another peer than the one dialled answered there; the address is outdated or somebody pretends to be it.</source>
        <translation>在该地址应答的不是所拨的对等节点；地址已过时，或有人在冒充它。</translation>
    </message>
    <message>
        <source>The peer id is damaged: it holds no valid hash; copy it again.</source>
        <translation>对等节点 ID 已损坏：其中没有有效的哈希；请重新复制。</translation>
    </message>
    <message>
        <source>This is no peer id: its text is in no known form; check for missing or added characters.</source>
        <translation>这不是对等节点 ID：其文本不是任何已知形式；请检查是否少了或多了字符。</translation>
    </message>
    <message>
        <source>The peer id is empty; give one such as &quot;12D3Koo…&quot; or &quot;Qm…&quot;.</source>
        <translation>对等节点 ID 为空；请给出一个，例如“12D3Koo…”或“Qm…”。</translation>
    </message>
    <message>
        <source>This is the id of content, not of a peer; look for one that begins with &quot;12D3Koo&quot;, &quot;Qm&quot; or &quot;k51&quot;.</source>
        <translation>这是内容的 ID，不是对等节点的 ID；请找以“12D3Koo”、“Qm”或“k51”开头的 ID。</translation>
    </message>
    <message>
        <source>The peer id is made with a hash that peer ids do not use; it was not made by a libp2p program.</source>
        <translation>此对等节点 ID 所用的哈希不用于对等节点 ID；它不是由 libp2p 程序生成的。</translation>
    </message>
    <message>
        <source>This property cannot be compared so: texts take : = and ~, numbers and times : = &lt; &lt;= &gt; and &gt;=.</source>
        <translation>此属性不能这样比较：文本可用 : = 和 ~，数字和时间可用 : = &lt; &lt;= &gt; 和 &gt;=。</translation>
    </message>
    <message>
        <source>That property is there or not; say yes or no.</source>
        <translation>此属性只有“有”或“无”；请写 yes 或 no。</translation>
    </message>
    <message>
        <source>That is no number with a unit that is known here; write it as 0.3, 150ms or 2MiB.</source>
        <translation>这不是带有已知单位的数字；请写成 0.3、150ms 或 2MiB 这样的形式。</translation>
    </message>
    <message>
        <source>That is no time; write it as 2026-01-31T08:15:00Z, 2026-01-31, or -2h for two hours ago.</source>
        <translation>这不是时间；请写成 2026-01-31T08:15:00Z、2026-01-31，或以 -2h 表示两小时前。</translation>
    </message>
    <message>
        <source>Something to look for is missing here; add it or leave the part out.</source>
        <translation>此处缺少要查找的内容；请补上，或删去这一部分。</translation>
    </message>
    <message>
        <source>A quotation mark of the question has no partner; add the second one.</source>
        <translation>查询中有一个引号没有配对；请补上另一个。</translation>
    </message>
    <message>
        <source>The question is longer than allowed; ask for less at once.</source>
        <translation>查询超过允许长度；请一次少查一些。</translation>
    </message>
    <message>
        <source>The question has more parts than allowed; ask for less at once.</source>
        <translation>查询的条件多于允许数量；请一次少查一些。</translation>
    </message>
    <message>
        <source>Peers have no such property; choose one that is offered, or put the words in quotes to look for them.</source>
        <translation>对等节点没有此属性；请从提示的属性中选择，或将这些词放入引号中来查找。</translation>
    </message>
    <message>
        <source>The peer asked for a measurement and closed before saying how much; its program is faulty.</source>
        <translation>对等节点请求测量，却未说明数据量就关闭了；其程序有故障。</translation>
    </message>
    <message>
        <source>The peer stopped within a measurement; it is overloaded or away.</source>
        <translation>对等节点在测量中途停止；它负载过高或不在线。</translation>
    </message>
    <message>
        <source>The peer sent before our upload was over, so the measurement is void; its program is faulty.</source>
        <translation>本节点上传尚未结束，对等节点就已发送，测量因此作废；其程序有故障。</translation>
    </message>
    <message>
        <source>The peer closed before the measurement was complete, so it is void; try again.</source>
        <translation>测量尚未完成，对等节点就关闭了，测量因此作废；请重试。</translation>
    </message>
    <message>
        <source>The peer sent more than the measurement asked for, so it is void; its program is faulty.</source>
        <translation>对等节点发来的数据多于测量所求，测量因此作废；其程序有故障。</translation>
    </message>
    <message>
        <source>The peer closed while it owed us the answer to a ping; try again.</source>
        <translation>对等节点尚未应答 ping 就关闭了；请重试。</translation>
    </message>
    <message>
        <source>The peer sent pings without reading the answers, which fills our memory; block it if it recurs.</source>
        <translation>对等节点不断发送 ping 却不读取应答，这会占满本节点内存；若再次发生，请封禁它。</translation>
    </message>
    <message>
        <source>The peer&apos;s answer to a ping is not what was sent; it is faulty or fakes its round-trip time.</source>
        <translation>对等节点的 ping 应答与所发内容不同；它有故障，或在伪造往返时间。</translation>
    </message>
    <message>
        <source>The peer did not answer a ping in time; it is overloaded or away.</source>
        <translation>对等节点未能及时应答 ping；它负载过高或不在线。</translation>
    </message>
    <message>
        <source>The peer answered a ping that was not sent; it is faulty or fakes its round-trip time.</source>
        <translation>对等节点应答了并未发出的 ping；它有故障，或在伪造往返时间。</translation>
    </message>
    <message>
        <source>The private network&apos;s key is not exactly 32 bytes in its encoding; copy the file again.</source>
        <translation>私有网络的密钥解码后不是恰好 32 字节；请重新复制该文件。</translation>
    </message>
    <message>
        <source>The private network&apos;s key file is in an unknown encoding; it must say /bin/, /base16/ or /base64/.</source>
        <translation>私有网络密钥文件的编码未知；其中须写明 /bin/、/base16/ 或 /base64/。</translation>
    </message>
    <message>
        <source>The private network&apos;s key file does not begin with /key/swarm/psk/1.0.0/; check that the right file is named.</source>
        <translation>私有网络的密钥文件不以 /key/swarm/psk/1.0.0/ 开头；请检查所指的文件是否正确。</translation>
    </message>
    <message>
        <source>The length before a message is malformed; the sender is faulty or the data damaged.</source>
        <translation>消息之前的长度格式错误；发送方有故障，或数据已损坏。</translation>
    </message>
    <message>
        <source>A message has a field with an impossible number; the sender is faulty or the data damaged.</source>
        <translation>消息中有字段的编号不可能存在；发送方有故障，或数据已损坏。</translation>
    </message>
    <message>
        <source>A text of a message is not UTF-8; the sender is faulty.</source>
        <translation>消息中有文本不是 UTF-8；发送方有故障。</translation>
    </message>
    <message>
        <source>A message has a field of an unknown kind; the sender is faulty or the data damaged.</source>
        <translation>消息中有未知类型的字段；发送方有故障，或数据已损坏。</translation>
    </message>
    <message>
        <source>A signed message is not in its one agreed form, so its signature could mean two things; do not trust it.</source>
        <translation>签名的消息不是规范形式，其签名可能有两种含义；请勿信任它。</translation>
    </message>
    <message>
        <source>A field of a message holds a number outside what is agreed; the sender is faulty.</source>
        <translation>消息中有字段的数字超出约定；发送方有故障。</translation>
    </message>
    <message>
        <source>A message holds a number beyond 64 bits; the sender is faulty or the data damaged.</source>
        <translation>消息中有数字超过 64 位；发送方有故障，或数据已损坏。</translation>
    </message>
    <message>
        <source>A message is longer than allowed; the sender is faulty or wants to fill our memory.</source>
        <translation>消息超过允许长度；发送方有故障，或意在占满本节点内存。</translation>
    </message>
    <message>
        <source>A message ends inside a field, so a part is missing; the sender is faulty or the data was cut.</source>
        <translation>消息在字段中间结束，缺少一部分；发送方有故障，或数据被截断。</translation>
    </message>
    <message>
        <source>A field of a message is of another type than agreed; the sender speaks another version or is faulty.</source>
        <translation>消息中有字段的类型与约定不符；发送方使用另一版本，或有故障。</translation>
    </message>
    <message>
        <source>That is no peer id and too short for the beginning of one; give at least six of its characters.</source>
        <translation>这不是对等节点 ID，作为 ID 的开头又太短；请至少给出六个字符。</translation>
    </message>
    <message>
        <source>That is no time; write it as 2026-01-31T08:15:00Z.</source>
        <translation>这不是时间；请写成 2026-01-31T08:15:00Z 这样的形式。</translation>
    </message>
    <message>
        <source>A part of the query has no letter or digit to look for; leave it out or add a word.</source>
        <translation>查询的某一部分没有可查找的字母或数字；请删去它，或补上一个词。</translation>
    </message>
    <message>
        <source>A quotation mark of the query has no partner; add the second one.</source>
        <translation>查询中有一个引号没有配对；请补上另一个。</translation>
    </message>
    <message>
        <source>The query is longer than allowed; ask for less at once.</source>
        <translation>查询超过允许长度；请一次少查一些。</translation>
    </message>
    <message>
        <source>There is no such kind of event; write the name that stands after &quot;event&quot; in the lines of run.</source>
        <translation>没有这种事件；请写 run 输出的各行中“event”之后的名称。</translation>
    </message>
    <message>
        <source>The head of the audit log is not one: its log, number or hash is missing or cut.</source>
        <translation>这不是审计日志头：其日志、编号或哈希缺失或被截断。</translation>
    </message>
    <message>
        <source>The receipt is not of the peer that was asked, or its key cannot be read.</source>
        <translation>回执不属于所询问的对等节点，或其密钥无法读取。</translation>
    </message>
    <message>
        <source>The signature of the receipt does not hold: it was altered or forged.</source>
        <translation>回执的签名无效：它被改动过，或系伪造。</translation>
    </message>
    <message>
        <source>The peer answered with a status that this version does not know.</source>
        <translation>对等节点以此版本不认识的状态作答。</translation>
    </message>
    <message>
        <source>The peer&apos;s receipt, or the file of receipts, cannot be read; it proves nothing.</source>
        <translation>对等节点的回执或回执文件无法读取；它证明不了任何事。</translation>
    </message>
    <message>
        <source>The peer closed the stream of a receipt before it showed anything.</source>
        <translation>对等节点未出示任何内容就关闭了回执的流。</translation>
    </message>
    <message>
        <source>The peer asked twice on one stream; a stream carries one question.</source>
        <translation>对等节点在一个流上询问了两次；一个流只承载一个问题。</translation>
    </message>
    <message>
        <source>The witness signs no more for now; it is asked again with the next head.</source>
        <translation>见证者暂时不再签名；下一个日志头产生时会再次请求。</translation>
    </message>
    <message>
        <source>The witness has signed for another past of this audit log: it was altered, cut off or made anew.</source>
        <translation>见证者曾为此审计日志的另一种过去签名：日志被改动、截断或重建过。</translation>
    </message>
    <message>
        <source>Too many witnesses are being asked already; this one is asked with the next head.</source>
        <translation>正在请求的见证者已过多；下一个日志头产生时再请求这一个。</translation>
    </message>
    <message>
        <source>The public key in the record is not the one that its name stands for.</source>
        <translation>记录中的公钥与其名称所代表的公钥不符。</translation>
    </message>
    <message>
        <source>The name in the record&apos;s key is not one that its kind has.</source>
        <translation>记录的键中的名称不属于其类型。</translation>
    </message>
    <message>
        <source>The signature of the record does not hold: it was altered or forged.</source>
        <translation>记录的签名无效：它被改动过，或系伪造。</translation>
    </message>
    <message>
        <source>The record&apos;s time is over; its owner must publish it again.</source>
        <translation>记录已过期；其所有者须重新发布。</translation>
    </message>
    <message>
        <source>The unsigned part of the record says something else than the signed one.</source>
        <translation>记录中未签名的部分与已签名的部分说法不一。</translation>
    </message>
    <message>
        <source>The record cannot be read as what its key says it is.</source>
        <translation>按记录的键所示的类型，无法读取该记录。</translation>
    </message>
    <message>
        <source>The record is longer than its kind may be.</source>
        <translation>记录超过其类型允许的长度。</translation>
    </message>
    <message>
        <source>The key is of a kind of record that nobody here can check; it is refused.</source>
        <translation>此键属于此处无人能够验证的记录类型；已拒绝。</translation>
    </message>
    <message>
        <source>The record has a kind of validity that this version does not know.</source>
        <translation>记录的有效期类型此版本不认识。</translation>
    </message>
    <message>
        <source>An entry of the recording is damaged; record the rehearsal again with the same seed.</source>
        <translation>录制中有一个条目损坏；请用同一种子重新录制演练。</translation>
    </message>
    <message>
        <source>The beginning of the recording is damaged; record the rehearsal again with the same seed.</source>
        <translation>录制的开头损坏；请用同一种子重新录制演练。</translation>
    </message>
    <message>
        <source>A later version of this program wrote the recording; read it with that one.</source>
        <translation>此录制由更新版本的程序写入；请用那个版本读取。</translation>
    </message>
    <message>
        <source>This file is no recording of a rehearsal; name one that lab run --record wrote.</source>
        <translation>此文件不是演练的录制；请给出由 lab run --record 写入的文件。</translation>
    </message>
    <message>
        <source>The end of the recording is missing; record the rehearsal again with the same seed.</source>
        <translation>录制缺少结尾；请用同一种子重新录制演练。</translation>
    </message>
    <message>
        <source>The name server sent an answer that cannot be read; try another server.</source>
        <translation>域名服务器发来的应答无法读取；请换一个服务器。</translation>
    </message>
    <message>
        <source>That is no valid name of a computer; check its spelling.</source>
        <translation>这不是有效的计算机名；请检查拼写。</translation>
    </message>
    <message>
        <source>Too many names are being looked up; try again in a moment.</source>
        <translation>正在解析的名称过多；请稍后再试。</translation>
    </message>
    <message>
        <source>The name server did not answer in time; check the network and try again.</source>
        <translation>域名服务器未能及时应答；请检查网络后重试。</translation>
    </message>
    <message>
        <source>No name server can be reached; check the network settings.</source>
        <translation>无法连到任何域名服务器；请检查网络设置。</translation>
    </message>
    <message>
        <source>That name does not exist; check its spelling.</source>
        <translation>该名称不存在；请检查拼写。</translation>
    </message>
    <message>
        <source>The file of known peers is not of our making; it is not read, and is made anew.</source>
        <translation>已知对等节点的文件不是本程序生成的；不予读取，并将重新生成。</translation>
    </message>
    <message>
        <source>The file of known peers was written by a newer version of this program; use that version.</source>
        <translation>已知对等节点的文件由更新版本的程序写入；请使用那个版本。</translation>
    </message>
    <message>
        <source>The file of known peers is damaged; it is not read, and is made anew.</source>
        <translation>已知对等节点的文件已损坏；不予读取，并将重新生成。</translation>
    </message>
    <message>
        <source>The file of known peers is too large to be ours; it is not read, and is made anew.</source>
        <translation>已知对等节点的文件过大，不可能是本程序的；不予读取，并将重新生成。</translation>
    </message>
    <message>
        <source>A value of the scenario is of the wrong type or out of range; correct the key that is named.</source>
        <translation>场景中有值的类型不对或超出范围；请更正所指的键。</translation>
    </message>
    <message>
        <source>The scenario lacks a key that it cannot do without; add it.</source>
        <translation>场景缺少一个必需的键；请补上。</translation>
    </message>
    <message>
        <source>This scenario needs the virtual network, which real sockets cannot stand in for; leave out --sockets.</source>
        <translation>此场景需要虚拟网络，真实套接字无法代替；请去掉 --sockets。</translation>
    </message>
    <message>
        <source>The scenario&apos;s file is no TOML; correct the line that is named.</source>
        <translation>场景文件不是 TOML；请更正所指的行。</translation>
    </message>
    <message>
        <source>The scenario names something that a rehearsal does not know; correct or remove the key.</source>
        <translation>场景中有演练不认识的内容；请更正或删除该键。</translation>
    </message>
    <message>
        <source>There is no scenario of this name; vedette-node lab list names them all.</source>
        <translation>没有这个名称的场景；vedette-node lab list 会列出全部场景。</translation>
    </message>
    <message>
        <source>The key file asks for more memory or time than allowed; it was not written by this program.</source>
        <translation>密钥文件所需的内存或时间超过允许；它不是由本程序写入的。</translation>
    </message>
    <message>
        <source>The key file is not one of ours or holds no key; check that the right file is named.</source>
        <translation>该密钥文件不是本程序的，或其中没有密钥；请检查所指的文件是否正确。</translation>
    </message>
    <message>
        <source>The key file was written by a newer version of this program; use that version.</source>
        <translation>密钥文件由更新版本的程序写入；请使用那个版本。</translation>
    </message>
    <message>
        <source>The key file does not open: the passphrase is wrong or the file was altered; try again, then use the backup.</source>
        <translation>密钥文件无法打开：口令不对，或文件被改动过；请重试，仍不行则使用备份。</translation>
    </message>
    <message>
        <source>A record of the event log was changed after it was written; keep the files as evidence and restore a backup.</source>
        <translation>事件日志中有一条记录在写入后被改动；请将文件留作证据，并从备份恢复。</translation>
    </message>
    <message>
        <source>A record or a whole segment of the event log is missing; keep the files as evidence and restore a backup.</source>
        <translation>事件日志缺少一条记录或整个分段；请将文件留作证据，并从备份恢复。</translation>
    </message>
    <message>
        <source>The other side closed before the connection was open; in a private network the keys differ, else it refused us.</source>
        <translation>连接建立之前对方就关闭了；若在私有网络中，则是密钥不同，否则是对方拒绝了本节点。</translation>
    </message>
    <message>
        <source>The peer and we share no encryption; offer both Noise and TLS, or ask its operator to.</source>
        <translation>对等节点与本节点没有共同的加密方式；请同时提供 Noise 和 TLS，或请对方操作员这样做。</translation>
    </message>
    <message>
        <source>The peer makes us answer and does not take the answers, which fills our memory; block it if it recurs.</source>
        <translation>对等节点要本节点应答却不接收应答，这会占满本节点内存；若再次发生，请封禁它。</translation>
    </message>
    <message>
        <source>The peer did not finish in time what it began, the opening of a connection or a frame; it is slow, faulty or holds our places on purpose.</source>
        <translation>对等节点未能及时完成它所开始的连接建立或数据帧；它速度慢、有故障，或故意占用本节点的名额。</translation>
    </message>
    <message>
        <source>The peer did not agree on a stream&apos;s protocol in time, so the stream was reset; it is slow or faulty.</source>
        <translation>对等节点未能及时商定流的协议，流因此被重置；它速度慢或有故障。</translation>
    </message>
    <message>
        <source>The holder of the identity key has too many requests waiting; try again in a moment.</source>
        <translation>身份密钥的持有者有过多请求在等待；请稍后再试。</translation>
    </message>
    <message>
        <source>The holder of the identity key does not sign for this purpose; change its rules if it should.</source>
        <translation>身份密钥的持有者不为此用途签名；若应当允许，请修改其规则。</translation>
    </message>
    <message>
        <source>The identity key cannot be reached: its token is gone, locked or hung; insert and unlock it, then try again.</source>
        <translation>无法使用身份密钥：其令牌已拔出、被锁定或无响应；请插入并解锁后重试。</translation>
    </message>
    <message>
        <source>A stored state of the network cannot be read, so the store was damaged or changed; restore a backup.</source>
        <translation>存储的网络状态无法读取，说明存储已损坏或被改动；请从备份恢复。</translation>
    </message>
    <message>
        <source>A stored state of the network was written by a newer version of this program; use that version.</source>
        <translation>存储的网络状态由更新版本的程序写入；请使用那个版本。</translation>
    </message>
    <message>
        <source>Another program holds the file; end it and try again.</source>
        <translation>该文件被其他程序占用；请结束那个程序后重试。</translation>
    </message>
    <message>
        <source>The file cannot be opened; check that the folder exists and may be written.</source>
        <translation>无法打开该文件；请检查文件夹是否存在、是否可写。</translation>
    </message>
    <message>
        <source>The file is damaged or no store of ours; restore it from a backup.</source>
        <translation>该文件已损坏，或不是本程序的存储；请从备份恢复。</translation>
    </message>
    <message>
        <source>The disk reported an error; its own words say more, check the disk.</source>
        <translation>磁盘报告了错误；系统的原话有更多说明，请检查磁盘。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was written; free some space.</source>
        <translation>磁盘已满，未写入任何内容；请腾出一些空间。</translation>
    </message>
    <message>
        <source>The question to the store took longer than allowed and was ended; ask for less or for a shorter time.</source>
        <translation>对存储的查询超过允许时间，已中止；请少查一些，或缩短时间范围。</translation>
    </message>
    <message>
        <source>The file was written by a newer version of this program; use that version.</source>
        <translation>该文件由更新版本的程序写入；请使用那个版本。</translation>
    </message>
    <message>
        <source>The connection ended before the exchange was over; dial again.</source>
        <translation>交换尚未结束，连接就已断开；请重新拨号。</translation>
    </message>
    <message>
        <source>The peer kept a stream open long after the exchange was over; it is careless or holds our memory.</source>
        <translation>交换结束很久之后，对等节点仍不关闭流；它疏忽大意，或在占用本节点内存。</translation>
    </message>
    <message>
        <source>The peer does not speak that protocol; choose another or another peer.</source>
        <translation>对等节点不支持该协议；请换一个协议或对等节点。</translation>
    </message>
    <message>
        <source>The exchange was refused by a limit or a rule of ours; the detail names it.</source>
        <translation>交换被本节点的限额或规则拒绝；详情中已注明是哪一条。</translation>
    </message>
    <message>
        <source>The peer broke off the exchange; it may not want to serve it now, try later.</source>
        <translation>对等节点中断了交换；它可能此时不愿提供服务，请稍后再试。</translation>
    </message>
    <message>
        <source>The peer&apos;s task has no deadline, or one more than an hour away.</source>
        <translation>对等节点的任务没有期限，或期限超过一小时。</translation>
    </message>
    <message>
        <source>The peer&apos;s task is of no kind, or of one whose name is too long or not plain; nobody was asked.</source>
        <translation>对等节点的任务没有类型，或类型名过长、不是普通文本；未询问任何一方。</translation>
    </message>
    <message>
        <source>The peer ended the task with a status that this version does not know.</source>
        <translation>对等节点以此版本不认识的状态结束了任务。</translation>
    </message>
    <message>
        <source>The peer&apos;s task or reply is longer than 256 KiB; send large data another way.</source>
        <translation>对等节点的任务或答复超过 256 KiB；请用其他方式发送大量数据。</translation>
    </message>
    <message>
        <source>The peer answered another task than the one it was asked; the reply was dropped.</source>
        <translation>对等节点答复的不是所问的任务；答复已丢弃。</translation>
    </message>
    <message>
        <source>The peer sent a task or a reply that cannot be read; its program is faulty or hostile.</source>
        <translation>对等节点发来的任务或答复无法读取；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer&apos;s task or reply has no number, so nothing can be matched to it.</source>
        <translation>对等节点的任务或答复没有编号，无从与任何任务对应。</translation>
    </message>
    <message>
        <source>The peer closed the stream of a task before it asked for anything.</source>
        <translation>对等节点未提出任何请求就关闭了任务的流。</translation>
    </message>
    <message>
        <source>The peer gave two of its tasks the same number at a time; the second was reset.</source>
        <translation>对等节点同时给两个任务用了同一编号；第二个已被重置。</translation>
    </message>
    <message>
        <source>The peer asked twice on one stream; a stream carries one task.</source>
        <translation>对等节点在一个流上询问了两次；一个流只承载一个任务。</translation>
    </message>
    <message>
        <source>Nobody waits for this task any more: it was answered, taken back or expired.</source>
        <translation>已没有人在等待此任务：它已得到答复、被撤回或已过期。</translation>
    </message>
    <message>
        <source>The result of the task is longer than 256 KiB; send large data another way.</source>
        <translation>任务的结果超过 256 KiB；请用其他方式发送大量数据。</translation>
    </message>
    <message>
        <source>The identity within the peer&apos;s certificate cannot be read; its program is faulty or hostile.</source>
        <translation>对等节点证书中的身份无法读取；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The identity key within the peer&apos;s certificate is malformed; its program is faulty or hostile.</source>
        <translation>对等节点证书中的身份密钥格式错误；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate is not signed by its own key; it was altered or forged.</source>
        <translation>对等节点的证书不是用其自身的密钥签名的；它被改动过，或系伪造。</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate cannot be read; its program is faulty or hostile.</source>
        <translation>对等节点的证书无法读取；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate carries two identities; this is an attempt to mislead, block it.</source>
        <translation>对等节点的证书带有两个身份；这是企图误导，请封禁它。</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate has expired; a clock is wrong or its program does not renew it.</source>
        <translation>对等节点的证书已过期；有时钟不准，或其程序没有更新证书。</translation>
    </message>
    <message>
        <source>The TLS handshake failed; the detail has the library&apos;s words, and Noise may work instead.</source>
        <translation>TLS 握手失败；详情中有程序库的原话，改用 Noise 也许可行。</translation>
    </message>
    <message>
        <source>The other side speaks TLS but not libp2p; check the address and port.</source>
        <translation>对方使用 TLS，但不使用 libp2p；请检查地址和端口。</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate does not carry a libp2p identity; its program is no libp2p.</source>
        <translation>对等节点的证书不带 libp2p 身份；其程序不是 libp2p。</translation>
    </message>
    <message>
        <source>The peer did not send exactly one certificate as libp2p asks; its program is faulty or no libp2p.</source>
        <translation>对等节点没有按 libp2p 的要求恰好发送一张证书；其程序有故障，或不是 libp2p。</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate begins in the future; a clock is wrong, compare both computers&apos; time.</source>
        <translation>对等节点的证书生效时间在未来；有时钟不准，请比对两台计算机的时间。</translation>
    </message>
    <message>
        <source>The peer sent more for its handshake than any certificate needs; its program is faulty or hostile.</source>
        <translation>对等节点在握手中发送的数据多于任何证书所需；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate holds fields that libp2p forbids; its program is faulty or hostile.</source>
        <translation>对等节点的证书含有 libp2p 禁止的字段；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer&apos;s certificate makes a demand that we do not know and may not ignore; its program is too different.</source>
        <translation>对等节点的证书提出了本程序不认识又不可忽略的要求；其程序差异过大。</translation>
    </message>
    <message>
        <source>The trials were stopped before their end; what was told stands.</source>
        <translation>试验在结束前被停止；已报告的结果仍然有效。</translation>
    </message>
    <message>
        <source>A number is written longer than needed, which no honest encoder does; do not trust where the data comes from.</source>
        <translation>有数字的编码过长，正常的编码器不会这样做；请勿信任数据的来源。</translation>
    </message>
    <message>
        <source>A number does not fit 64 bits, so the data is damaged or made to mislead; get it again from its source.</source>
        <translation>有数字超出 64 位，说明数据已损坏，或有意误导；请从来源处重新获取。</translation>
    </message>
    <message>
        <source>The data ends inside a number, so it is incomplete; get it again from its source.</source>
        <translation>数据在数字中间结束，因此不完整；请从来源处重新获取。</translation>
    </message>
    <message>
        <source>The peer sent many frames that do nothing; it wants to keep us busy, block it if it recurs.</source>
        <translation>对等节点发来许多毫无作用的帧；它意在让本节点疲于应付，若再次发生，请封禁它。</translation>
    </message>
    <message>
        <source>The peer sent data after it had closed its side; its program is faulty.</source>
        <translation>对等节点关闭自己一侧后仍发送数据；其程序有故障。</translation>
    </message>
    <message>
        <source>The peer went on sending for streams that are gone; it is faulty or wants to keep us busy.</source>
        <translation>对等节点不断为已不存在的流发送数据；它有故障，或意在让本节点疲于应付。</translation>
    </message>
    <message>
        <source>The peer sent pings faster than any program needs; it wants to keep us busy, block it if it recurs.</source>
        <translation>对等节点发送 ping 的速度超过任何程序所需；它意在让本节点疲于应付，若再次发生，请封禁它。</translation>
    </message>
    <message>
        <source>The peer mixed up frames of the connection and of streams; its program is faulty or hostile.</source>
        <translation>对等节点混淆了连接的帧与流的帧；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer opened a stream under a number that was used; its program is faulty or hostile.</source>
        <translation>对等节点用已用过的编号打开了流；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer went on opening streams after many refusals; it is faulty or wants to exhaust us.</source>
        <translation>对等节点多次遭拒后仍不断打开流；它有故障，或意在耗尽本节点的资源。</translation>
    </message>
    <message>
        <source>The peer answered a ping that we did not send; its program is faulty or hostile.</source>
        <translation>对等节点应答了本节点并未发出的 ping；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer sent a frame with unknown flags; its program is faulty or hostile.</source>
        <translation>对等节点发来的帧带有未知标志；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer sent data for a stream that nobody opened; its program is faulty or hostile.</source>
        <translation>对等节点为无人打开的流发来数据；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer sent a frame of an unknown type; its program is faulty or hostile.</source>
        <translation>对等节点发来未知类型的帧；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer speaks an unknown version of the multiplexer; its program is too new or faulty.</source>
        <translation>对等节点使用未知版本的多路复用器；其程序过新或有故障。</translation>
    </message>
    <message>
        <source>The peer sent more than we agreed to hold; it is faulty or wants to fill our memory.</source>
        <translation>对等节点发来的数据超过本节点同意容纳的量；它有故障，或意在占满本节点内存。</translation>
    </message>
    <message>
        <source>The peer granted us more than can be counted; its program is faulty or hostile.</source>
        <translation>对等节点授予的窗口大到无法计数；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>The peer opened a stream with a number that is ours to give; its program is faulty or hostile.</source>
        <translation>对等节点打开流所用的编号应由本节点分配；其程序有故障或怀有恶意。</translation>
    </message>
    <message>
        <source>No new stream can be opened because one side is closing the connection; dial again.</source>
        <translation>无法打开新的流，因为有一方正在关闭连接；请重新拨号。</translation>
    </message>
    <message>
        <source>The connection has used all its stream numbers; dial again for a new one.</source>
        <translation>连接的流编号已用尽；请重新拨号以建立新连接。</translation>
    </message>
    <message>
        <source>No new stream was opened because too many are open or unanswered; wait for some to end.</source>
        <translation>未打开新的流，因为打开或未应答的流过多；请等其中一些结束。</translation>
    </message>
    <message>
        <source>It holds, but only until the program ends, because the list of blocked peers could not be written; make room on the disk, then do it again.</source>
        <translation>它已生效，但只到程序结束为止，因为被屏蔽节点的列表无法写入；请在磁盘上腾出空间，然后再做一次。</translation>
    </message>
    <message>
        <source>The examination is over already; begin another one.</source>
        <translation>检查已经结束；请重新开始一次。</translation>
    </message>
    <message>
        <source>It was ended early, because you asked for that.</source>
        <translation>已按您的要求提前结束。</translation>
    </message>
    <message>
        <source>The program for tokens, vedette-token, could not be started; check that it is installed beside this one.</source>
        <translation>令牌程序 vedette-token 无法启动；请检查它是否与本程序安装在一起。</translation>
    </message>
    <message>
        <source>The token&apos;s module took its process down, and nothing else; check the module, then try again.</source>
        <translation>令牌的模块使其自身的进程崩溃，未影响其他部分；请检查该模块后重试。</translation>
    </message>
    <message>
        <source>The token&apos;s module did not answer in time, so its process was ended; check the token, then try again.</source>
        <translation>令牌的模块未及时应答，其进程已被结束；请检查令牌后重试。</translation>
    </message>
    <message>
        <source>The token&apos;s module answered what cannot be true, so it is not used any more; replace the module.</source>
        <translation>令牌的模块给出了不可能为真的应答，已不再使用；请更换该模块。</translation>
    </message>
    <message>
        <source>The process for the token&apos;s module could not be confined, so the module was not loaded; use a kernel with Landlock.</source>
        <translation>无法限制令牌模块的进程，因此未加载该模块；请使用带有 Landlock 的内核。</translation>
    </message>
    <message>
        <source>Too many requests wait for the token; wait for some to end and try again.</source>
        <translation>等待令牌的请求过多；请等部分请求结束后重试。</translation>
    </message>
    <message>
        <source>The process for the token does not do that; ask for what it knows.</source>
        <translation>令牌进程不做此事；请提出它认识的请求。</translation>
    </message>
    <message>
        <source>There is no PKCS#11 module at that path, or it cannot be loaded; give the path of your token&apos;s module.</source>
        <translation>该路径下没有 PKCS#11 模块，或无法加载；请给出令牌模块的路径。</translation>
    </message>
    <message>
        <source>The token&apos;s module failed with a code of its own; look it up in the module&apos;s manual.</source>
        <translation>令牌的模块以其自己的代码报告失败；请在该模块的手册中查找。</translation>
    </message>
    <message>
        <source>The token&apos;s module answered something that is no key, signature or token; check its version.</source>
        <translation>令牌的模块给出的应答既不是密钥、签名，也不是令牌；请检查其版本。</translation>
    </message>
    <message>
        <source>No token fits that description; plug it in, or look at what is there with vedette-node keys tokens.</source>
        <translation>没有与描述相符的令牌；请插入令牌，或用 vedette-node keys tokens 查看现有令牌。</translation>
    </message>
    <message>
        <source>Several tokens or keys fit that description; add the serial, or the key&apos;s id.</source>
        <translation>有多个令牌或密钥与描述相符；请加上序列号或密钥的标识。</translation>
    </message>
    <message>
        <source>The token has no PIN of its user yet; initialise it, or have the security officer set one.</source>
        <translation>令牌尚未设置用户 PIN；请初始化令牌，或由安全员设置。</translation>
    </message>
    <message>
        <source>The token is in use, and initialising it would destroy its keys; say so explicitly if that is meant.</source>
        <translation>令牌正在使用，初始化会销毁其中的密钥；如确有此意，请明确说明。</translation>
    </message>
    <message>
        <source>The token was removed, or answers no more; plug it in again.</source>
        <translation>令牌已被移除或不再应答；请重新插入。</translation>
    </message>
    <message>
        <source>The token wants its PIN first; log in again.</source>
        <translation>令牌需要先输入 PIN；请重新登录。</translation>
    </message>
    <message>
        <source>The PIN is wrong; look at how many tries are left before you try again.</source>
        <translation>PIN 错误；重试之前请查看剩余次数。</translation>
    </message>
    <message>
        <source>The PIN is locked after too many wrong ones; the security officer can reset it, and a TPM opens again after its lockout time.</source>
        <translation>错误次数过多，PIN 已锁定；安全员可以重置，TPM 在锁定时间过后会重新开放。</translation>
    </message>
    <message>
        <source>The token wants a PIN of another length; choose one within its bounds.</source>
        <translation>令牌要求其他长度的 PIN；请选择在其范围内的 PIN。</translation>
    </message>
    <message>
        <source>One more wrong PIN would lock the token, so it was not tried; be sure of the PIN, then insist with --final-try.</source>
        <translation>再错一次 PIN 令牌就会锁定，因此未尝试；请确认 PIN 后用 --final-try 坚持。</translation>
    </message>
    <message>
        <source>The token is write-protected; take off the protection, or use another one.</source>
        <translation>令牌受写保护；请解除保护或使用另一个令牌。</translation>
    </message>
    <message>
        <source>There is no such key in the token, or its private half is not seen; look at its keys with vedette-node keys list.</source>
        <translation>令牌中没有该密钥，或看不到其私有部分；请用 vedette-node keys list 查看。</translation>
    </message>
    <message>
        <source>A token or key with that label or id is there already, so nothing was made; choose another.</source>
        <translation>已有同名或同标识的令牌或密钥，因此未创建；请另选一个。</translation>
    </message>
    <message>
        <source>The token does not offer that algorithm; choose another one, or another token.</source>
        <translation>令牌不提供该算法；请选择其他算法或其他令牌。</translation>
    </message>
    <message>
        <source>The token did not make the key as asked, so the key was destroyed again; do not use this module for keys.</source>
        <translation>令牌未按要求生成密钥，因此已再次销毁；请勿用此模块生成密钥。</translation>
    </message>
    <message>
        <source>A throw-away signature by the key does not hold, so the key is not used; do not use this module for keys.</source>
        <translation>用该密钥做的试验签名无效，因此不使用；请勿用此模块生成密钥。</translation>
    </message>
    <message>
        <source>The token forbids that for this key; its attributes say why, see vedette-node keys show.</source>
        <translation>令牌禁止对该密钥这样做；其属性说明了原因，请看 vedette-node keys show。</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the event log: it is read as far as this version understands it and nothing is added; use that version to record.</source>
        <translation>事件日志由本程序的较新版本写入：本版本能理解的部分可以读取，但不会向其中添加任何内容；要记录，请使用那个版本。</translation>
    </message>
    <message>
        <source>The file could not be read to its end; check the disk and try again.</source>
        <translation>无法将文件读到末尾；请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The policy is no TOML; correct the line that is named.</source>
        <translation>该策略不是 TOML；请更正所指出的行。</translation>
    </message>
    <message>
        <source>The policy is larger than this program reads; split or shorten it.</source>
        <translation>该策略超出了本程序的读取上限；请拆分或缩短它。</translation>
    </message>
    <message>
        <source>The policy names something that a policy does not know; correct or remove the line that is named.</source>
        <translation>该策略写了策略中不存在的内容；请更正或删除所指出的行。</translation>
    </message>
    <message>
        <source>A value of the policy is of the wrong type or form; correct the line that is named.</source>
        <translation>该策略中某个值的类型或格式不对；请更正所指出的行。</translation>
    </message>
    <message>
        <source>The policy lacks something that it cannot do without; add it.</source>
        <translation>该策略缺少必不可少的内容；请补上。</translation>
    </message>
    <message>
        <source>The policy names an action that does not exist; correct the line that is named.</source>
        <translation>该策略写了不存在的操作；请更正所指出的行。</translation>
    </message>
    <message>
        <source>This action has no resource; leave out what stands behind its colon.</source>
        <translation>该操作没有资源；请去掉冒号后面的内容。</translation>
    </message>
    <message>
        <source>Two rules or two segments of the policy have one name, so nobody could tell them apart; rename one.</source>
        <translation>该策略中有两条规则或两个分段同名，无法区分；请改掉其中一个名称。</translation>
    </message>
    <message>
        <source>A peer or owner is in two segments, so its rights would be unclear; remove it from one.</source>
        <translation>某个对等节点或所有者同时位于两个分段，其权限将不明确；请从其中一个分段移除。</translation>
    </message>
    <message>
        <source>The files of the policy have different versions, so they do not belong together; take those of one.</source>
        <translation>该策略的各个文件版本不同，不属于同一份策略；请使用同一版本的文件。</translation>
    </message>
    <message>
        <source>The signed policy says another version than its text; sign it anew.</source>
        <translation>已签名策略标注的版本与其文本不一致；请重新签名。</translation>
    </message>
    <message>
        <source>The signed policy was made in the future by our clock; set the clocks right.</source>
        <translation>按我们的时钟，该签名策略是在未来生成的；请校准时钟。</translation>
    </message>
    <message>
        <source>The time of the signed policy is over; have a fresh one signed.</source>
        <translation>已签名策略的有效期已过；请签署新的策略。</translation>
    </message>
    <message>
        <source>There are two policies of one version: somebody who may sign told two stories; keep both.</source>
        <translation>同一版本有两份策略：有签名权的人给出了两种说法；请保留两份。</translation>
    </message>
    <message>
        <source>The signed policy is of an earlier version than the one that ruled; sign a later one.</source>
        <translation>已签名策略的版本早于先前生效的版本；请签署更新的版本。</translation>
    </message>
    <message>
        <source>No rule of the policy allows this; what no rule allows is refused.</source>
        <translation>策略中没有规则允许此操作；没有规则允许的一律拒绝。</translation>
    </message>
    <message>
        <source>The request is no JSON, or it names something unknown or a value of the wrong type; correct it.</source>
        <translation>该请求不是 JSON，或包含未知内容或类型不对的值；请更正。</translation>
    </message>
    <message>
        <source>The compressed file ends too early, so a part is missing; get it again from its source.</source>
        <translation>压缩文件过早结束，因此缺少一部分；请从来源处重新获取。</translation>
    </message>
    <message>
        <source>The compressed file is damaged; get it again from its source.</source>
        <translation>压缩文件已损坏；请从来源处重新获取。</translation>
    </message>
    <message>
        <source>This zip is encrypted, packed in an unusual way or holds not exactly one file; unpack it first.</source>
        <translation>此 zip 已加密、以不常见的方式打包，或所含文件不是恰好一个；请先解压。</translation>
    </message>
    <message>
        <source>The file is larger, once unpacked, than this program reads; split it.</source>
        <translation>文件解压后超出本程序可读取的大小；请将其拆分。</translation>
    </message>
    <message>
        <source>A line is longer, or has more fields, than any such data; check which file it is.</source>
        <translation>某一行比此类数据都长，或字段更多；请检查这是哪个文件。</translation>
    </message>
    <message>
        <source>A quoted field does not end where it must, so the row cannot be read; correct the line.</source>
        <translation>带引号的字段未在应有之处结束，因此无法读取该行；请更正该行。</translation>
    </message>
    <message>
        <source>A column that this kind of input needs is missing; see vedette-node detect --help.</source>
        <translation>缺少此类输入所需的列；请参阅 vedette-node detect --help。</translation>
    </message>
    <message>
        <source>A field is not the number or time that it must be; correct the line.</source>
        <translation>某个字段不是应有的数字或时间；请更正该行。</translation>
    </message>
    <message>
        <source>There is not one label for each row, so nothing can be judged; check both files.</source>
        <translation>标签与行数不是一一对应，因此无法评判；请检查这两个文件。</translation>
    </message>
    <message>
        <source>There are more rows or kinds of attack than can be judged at once; split the file.</source>
        <translation>行数或攻击种类超出一次可评判的数量；请将文件拆分。</translation>
    </message>
    <message>
        <source>The peers closest to a key are closer than chance explains: somebody may hold the key&apos;s places.</source>
        <translation>距离某个密钥最近的对等节点比偶然情况更近：可能有人占据了该密钥的位置。</translation>
    </message>
    <message>
        <source>One peer turns to another far more often than pairs of this network do.</source>
        <translation>某个对等节点联系另一个的频率远高于此网络中的常态。</translation>
    </message>
    <message>
        <source>A peer turns to many others that it never spoke to, as in a scan.</source>
        <translation>某个对等节点联系许多从未交谈过的节点，如同扫描。</translation>
    </message>
    <message>
        <source>Peers that nobody knew an hour ago gather around one, as sybils do.</source>
        <translation>一小时前无人认识的对等节点聚集在某个节点周围，如同女巫节点。</translation>
    </message>
    <message>
        <source>Many peers that never spoke to this one send it a few messages each, as in slow spam.</source>
        <translation>许多从未与此节点交谈过的对等节点各向其发送几条消息，如同慢速垃圾消息。</translation>
    </message>
    <message>
        <source>Much data goes to a peer to whom nobody spoke before, as when data is stolen.</source>
        <translation>大量数据流向一个此前无人联系过的对等节点，如同窃取数据。</translation>
    </message>
    <message>
        <source>A peer calls another like clockwork, as hidden software calls its master.</source>
        <translation>某个对等节点像钟表一样定时联系另一个，如同隐藏软件联系其主控者。</translation>
    </message>
    <message>
        <source>Several peers call this one like clockwork, as hidden software calls its master.</source>
        <translation>多个对等节点像钟表一样定时联系此节点，如同隐藏软件联系其主控者。</translation>
    </message>
    <message>
        <source>This contact looks, in sum, like those of attacks and unlike the usual ones.</source>
        <translation>此次联系总体上像攻击中的联系，而不像平常的联系。</translation>
    </message>
    <message>
        <source>A counter has a value far from every value that it had before.</source>
        <translation>某个计数器的值与此前的所有值都相差甚远。</translation>
    </message>
    <message>
        <source>The last six values of a counter are like no six values before.</source>
        <translation>某个计数器最近的六个值与此前任何连续六个值都不相似。</translation>
    </message>
    <message>
        <source>The last 24 values of a counter run like no 24 values before.</source>
        <translation>某个计数器最近 24 个值的走势与此前任何 24 个值都不同。</translation>
    </message>
    <message>
        <source>The last values of a counter are spread in another way than before.</source>
        <translation>某个计数器最近的值的分布与此前不同。</translation>
    </message>
    <message>
        <source>Many peers sit in one small network, or fill the few networks of one owner: they may be one party.</source>
        <translation>许多对等节点位于同一个小网络中，或占满同一所有者的少数几个网络：它们可能属于同一方。</translation>
    </message>
    <message>
        <source>A node hangs together with known sybils rather than with honest nodes: a hint, not a proof.</source>
        <translation>某个节点与已知的女巫节点联系更紧密，而不是与诚实节点：这是线索，不是证据。</translation>
    </message>
    <message>
        <source>It was cancelled, and the process of the token&apos;s module was ended; look at the token for what was done of it.</source>
        <translation>已取消，令牌模块的进程也已结束；请查看令牌，了解操作完成了多少。</translation>
    </message>
    <message>
        <source>One small network opens connections far faster than anybody uses them, as in a flood.</source>
        <translation>一个小网络打开连接的速度远超任何人使用的速度，如同泛洪攻击。</translation>
    </message>
    <message>
        <source>The key of our identity cannot sign: see whether its token is plugged in.</source>
        <translation>我们身份的密钥无法签名：请检查其令牌是否已插入。</translation>
    </message>
    <message>
        <source>Where one identity lived another answers: the address has a new owner, or somebody poses.</source>
        <translation>在某个身份原来的位置，另一个身份在应答：地址换了主人，或者有人冒充。</translation>
    </message>
    <message>
        <source>Far more lookups find nothing than usual: the DHT may be poisoned or cut.</source>
        <translation>找不到结果的查找远多于平常：DHT 可能被投毒或被切断。</translation>
    </message>
    <message>
        <source>A large share of the connections ended together: the network may be cut, or a part of it is down.</source>
        <translation>大部分连接同时结束：网络可能被切断，或者其中一部分已停机。</translation>
    </message>
    <message>
        <source>Most neighbours in a topic&apos;s mesh come from few networks: what we hear may be chosen by one party.</source>
        <translation>主题网格中的大多数邻居来自少数网络：我们听到的内容可能由同一方挑选。</translation>
    </message>
    <message>
        <source>A peer brings messages again and again that may not be said.</source>
        <translation>某个对等节点一再带来不允许发布的消息。</translation>
    </message>
    <message>
        <source>A peer breaks protocols again and again.</source>
        <translation>某个对等节点一再违反协议。</translation>
    </message>
    <message>
        <source>Events cannot be written or are lost: what happens now cannot be proved.</source>
        <translation>事件无法写入或已丢失：现在发生的事情无法证明。</translation>
    </message>
    <message>
        <source>One small network is refused again and again: it runs into limits or is not on the roster.</source>
        <translation>一个小网络一再被拒绝：它触及限制，或者不在名单上。</translation>
    </message>
    <message>
        <source>Several peers lost their gossip score at once: they break its rules.</source>
        <translation>多个对等节点同时失去了 gossip 评分：它们违反了规则。</translation>
    </message>
    <message>
        <source>Much of the routing table is new and comes from one small network: we may be surrounded.</source>
        <translation>路由表中很大一部分是新的，且来自一个小网络：我们可能被包围了。</translation>
    </message>
    <message>
        <source>Far more tasks fail than usual: see who was asked, and why they failed.</source>
        <translation>失败的任务远多于平常：请查看询问了谁以及失败的原因。</translation>
    </message>
    <message>
        <source>Bootnodes that were asked the same named other peers: one of them may lead into another network.</source>
        <translation>对同一问题，引导节点给出了不同的对等节点：其中一个可能通向另一个网络。</translation>
    </message>
    <message>
        <source>It was not done because it is closed; open it again first.</source>
        <translation>未执行，因为它已关闭；请先重新打开。</translation>
    </message>
    <message>
        <source>It was not done because it is open already.</source>
        <translation>未执行，因为它已处于打开状态。</translation>
    </message>
    <message>
        <source>The text is empty, too long or more than one line; write one line of at most 512 bytes.</source>
        <translation>文本为空、过长或多于一行；请写一行，最多 512 字节。</translation>
    </message>
    <message>
        <source>It was not done because it is part of an incident already.</source>
        <translation>未执行，因为它已属于某个事件案。</translation>
    </message>
    <message>
        <source>The file of alerts says what it cannot and was put aside; the audit log has what operators did.</source>
        <translation>警报文件内容不合理并被移到一旁；操作员所做的事情在审计日志中。</translation>
    </message>
    <message>
        <source>The file of alerts was written by a newer version of this program; it is left as it is.</source>
        <translation>警报文件由本程序的更新版本写入；将保持原样。</translation>
    </message>
    <message>
        <source>It was not done because a suppression needs an end; say until when.</source>
        <translation>未执行，因为抑制需要结束时间；请说明到何时为止。</translation>
    </message>
    <message>
        <source>It was not done because there is no such alert; list the alerts.</source>
        <translation>未执行，因为没有这条警报；请列出警报。</translation>
    </message>
    <message>
        <source>It was not done because there is no comment of that number.</source>
        <translation>未执行，因为没有该编号的备注。</translation>
    </message>
    <message>
        <source>It was not done because there is no such incident; list them.</source>
        <translation>未执行，因为没有这个事件案；请列出它们。</translation>
    </message>
    <message>
        <source>It was not done because no such rule suppresses anything now.</source>
        <translation>未执行，因为目前没有这样的抑制规则。</translation>
    </message>
    <message>
        <source>The file of alerts is damaged and was put aside; the audit log has what operators did.</source>
        <translation>警报文件已损坏并被移到一旁；操作员所做的事情在审计日志中。</translation>
    </message>
    <message>
        <source>It was not done because it is not part of that incident.</source>
        <translation>未执行，因为它不属于该事件案。</translation>
    </message>
    <message>
        <source>It was not done because it would be over already; give a later end.</source>
        <translation>未执行，因为它早已结束；请给出更晚的结束时间。</translation>
    </message>
    <message>
        <source>It was not done because there are too many of them already; remove some first.</source>
        <translation>未执行，因为已经太多；请先移除一些。</translation>
    </message>
    <message>
        <source>Ends its connections and keeps it out until you take that back.</source>
        <translation>结束它的连接并将其拒之门外，直到您撤销。</translation>
    </message>
    <message>
        <source>Ends its connections now; it may come back at once.</source>
        <translation>立即结束它的连接；它可能马上回来。</translation>
    </message>
    <message>
        <source>Tries every known address of it and says what is found; changes nothing.</source>
        <translation>尝试它的每个已知地址并报告结果；不做任何更改。</translation>
    </message>
    <message>
        <source>New connection keys for what is opened from now on; it cannot be taken back.</source>
        <translation>从现在起打开的连接使用新的连接密钥；无法撤销。</translation>
    </message>
    <message>
        <source>We no longer hear what is said on the topic until you subscribe again.</source>
        <translation>我们不再收听该主题的内容，直到您重新订阅。</translation>
    </message>
    <message>
        <source>Peers that you trust speak against it.</source>
        <translation>您信任的对等节点说它的坏话。</translation>
    </message>
    <message>
        <source>It left undone, or failed at, most of what we asked of it.</source>
        <translation>我们请求的事它大多未做或未做成。</translation>
    </message>
    <message>
        <source>It did most of what we asked of it.</source>
        <translation>我们请求的事它大多完成了。</translation>
    </message>
    <message>
        <source>The proof that it gave of itself does not hold; keep it from what matters.</source>
        <translation>它给出的自身证明不成立；请让它远离重要之物。</translation>
    </message>
    <message>
        <source>It proved what it is and what it runs.</source>
        <translation>它已证明自己是什么、运行着什么。</translation>
    </message>
    <message>
        <source>It broke rules of protocols; its last violation says which.</source>
        <translation>它违反了协议规则；其最近一次违规说明是哪一条。</translation>
    </message>
    <message>
        <source>It gave a wrong answer where we knew the right one; believe nothing it says.</source>
        <translation>在我们已知答案之处，它给出了错误答案；请勿相信它的任何说法。</translation>
    </message>
    <message>
        <source>It answered rightly where we knew the answer.</source>
        <translation>在我们已知答案之处，它回答正确。</translation>
    </message>
    <message>
        <source>Unusually many peers connect from its small network, as sybils do.</source>
        <translation>从它所在的小网络连接的对等节点异常多，如同女巫节点。</translation>
    </message>
    <message>
        <source>It hinders the spreading of messages, as GossipSub counts it; see P1 to P7.</source>
        <translation>按 GossipSub 的计分，它妨碍消息传播；参见 P1 至 P7。</translation>
    </message>
    <message>
        <source>It helps messages to spread, as GossipSub counts it.</source>
        <translation>按 GossipSub 的计分，它有助于消息传播。</translation>
    </message>
    <message>
        <source>We have known it for a day or longer.</source>
        <translation>我们认识它已有一天或更久。</translation>
    </message>
    <message>
        <source>There is no evidence of this kind yet.</source>
        <translation>尚无此类证据。</translation>
    </message>
    <message>
        <source>Peers that you trust speak for it.</source>
        <translation>您信任的对等节点为它说话。</translation>
    </message>
    <message>
        <source>Many new identities sit in one small network: they may be one party that wants to look like many.</source>
        <translation>许多新身份位于一个小网络中：可能是同一方想伪装成许多方。</translation>
    </message>
    <message>
        <source>One identity comes from two networks in turn: its key may be in other hands.</source>
        <translation>同一身份轮流来自两个网络：它的密钥可能落入他人之手。</translation>
    </message>
    <message>
        <source>It holds, but only until the program ends, because the alerts could not be written; free some room.</source>
        <translation>它有效，但仅到程序结束为止，因为警报无法写入；请释放一些空间。</translation>
    </message>
    <message>
        <source>A member tries again and again what the policy keeps from its segment: it may have been taken over.</source>
        <translation>某个成员反复尝试策略不允许其分段做的事：它可能已被控制。</translation>
    </message>
    <message>
        <source>No rule says so, but it is open so that a signed policy can come.</source>
        <translation>没有规则这样规定，但为了让已签名的策略能够送达而开放。</translation>
    </message>
    <message>
        <source>A number or length in the peer&apos;s question or answer about its policy is outside its bounds.</source>
        <translation>对等节点关于其策略的提问或回答中有数字或长度超出范围。</translation>
    </message>
    <message>
        <source>The peer answered about its policy with a status that this version does not know.</source>
        <translation>对等节点关于其策略的回答带有本版本不认识的状态。</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about its policy cannot be read.</source>
        <translation>对等节点关于其策略的提问或回答无法读取。</translation>
    </message>
    <message>
        <source>The peer closed a stream about the policy before it asked anything.</source>
        <translation>对等节点在询问任何内容之前就关闭了关于策略的流。</translation>
    </message>
    <message>
        <source>The peer asked twice about the policy on one stream; a stream carries one question.</source>
        <translation>对等节点在同一条流上两次询问策略；一条流只承载一个问题。</translation>
    </message>
    <message>
        <source>A peer answers falsely where we know the answer: believe nothing that it says, and ask others.</source>
        <translation>某个对等节点在我们已知答案之处作答有误：不要相信它所说的任何内容，请询问其他节点。</translation>
    </message>
    <message>
        <source>An operator decided so; see the audit log for who did, and why.</source>
        <translation>由操作员决定；何人以及为何，请见审计日志。</translation>
    </message>
    <message>
        <source>It gave a wrong answer where we knew the right one.</source>
        <translation>它在我们已知正确答案之处给出了错误的回答。</translation>
    </message>
    <message>
        <source>It has earned it by what it did since.</source>
        <translation>它以此后的表现赢得了这一等级。</translation>
    </message>
    <message>
        <source>Its reputation fell; see the terms of its score.</source>
        <translation>它的信誉下降了；请见其评分的各项。</translation>
    </message>
    <message>
        <source>Nothing is known of it yet that would speak for it or against it.</source>
        <translation>目前尚无对其有利或不利的信息。</translation>
    </message>
    <message>
        <source>What an operator had decided of it has ended; its own record counts again.</source>
        <translation>操作员对其所作的决定已到期；重新以其自身记录为准。</translation>
    </message>
    <message>
        <source>Peers are not verified in tiers here; join the network with a node that does so.</source>
        <translation>此处未对对等节点进行分级验证；请用支持分级验证的节点加入网络。</translation>
    </message>
    <message>
        <source>The key was brought into the device or may be taken out of it; nobody can say how many copies there are.</source>
        <translation>该密钥是被带入设备的，或可从中取出；无人知道有多少副本。</translation>
    </message>
    <message>
        <source>Nobody enrolled the attesting key. Compare its name at the device, then add it to the list of attesters.</source>
        <translation>无人登记该证明密钥。请在设备处核对其名称，然后将其加入名单。</translation>
    </message>
    <message>
        <source>The attesting key may sign statements that its device did not make: its evidence proves nothing.</source>
        <translation>该证明密钥可签署并非由其设备作出的声明：其证据毫无证明力。</translation>
    </message>
    <message>
        <source>The evidence answers another question than ours; it may be an old one. Ask again.</source>
        <translation>该证据回答的并非我们的问题；可能是旧的。请重新询问。</translation>
    </message>
    <message>
        <source>The receipt or the evidence speaks of another key than the one that was asked about.</source>
        <translation>该回执或证据所说的并非所询问的密钥。</translation>
    </message>
    <message>
        <source>Nothing behind this module gives evidence of its keys; of those that we know only tpm2-pkcs11 does.</source>
        <translation>此模块背后没有任何设备能证明其密钥；在我们已知的模块中，只有 tpm2-pkcs11 可以。</translation>
    </message>
    <message>
        <source>A peer tried to prove what it is, and it cannot be so: it may pose as another, or pass on its proof.</source>
        <translation>某节点试图证明自己的身份，但证明不可能成立：它可能冒充他人，或转交他人的证明。</translation>
    </message>
    <message>
        <source>A number or length in a proof of what a peer is, is outside its bounds.</source>
        <translation>节点证明中的某个数字或长度超出界限。</translation>
    </message>
    <message>
        <source>The peer answered with a status of proofs that this version does not know.</source>
        <translation>该节点以本版本不认识的证明状态作答。</translation>
    </message>
    <message>
        <source>The peer&apos;s question or answer about what it is cannot be read.</source>
        <translation>该节点关于其身份证明的提问或回答无法读取。</translation>
    </message>
    <message>
        <source>The peer closed a stream for a proof before it asked anything.</source>
        <translation>该节点在提问之前就关闭了用于证明的流。</translation>
    </message>
    <message>
        <source>The peer asked for two proofs on one stream; a stream carries one question.</source>
        <translation>该节点在一个流上要求两次证明；一个流只承载一个提问。</translation>
    </message>
    <message>
        <source>What the peer says of what it runs cannot be read; its program is faulty.</source>
        <translation>该节点关于其所运行程序的说明无法读取；其程序有缺陷。</translation>
    </message>
    <message>
        <source>The peer&apos;s signature does not hold for what we asked; it may not have the identity key at hand.</source>
        <translation>该节点的签名与我们的提问不符；它可能并不持有身份密钥。</translation>
    </message>
    <message>
        <source>The peer proved another identity than the one that it connected with.</source>
        <translation>该节点证明的身份与其连接时使用的身份不同。</translation>
    </message>
    <message>
        <source>The peer says that its computer is hardened less than we ask for.</source>
        <translation>该节点自称其计算机的加固程度低于我们的要求。</translation>
    </message>
    <message>
        <source>No device speaks for the peer&apos;s key: it may lie in a file, or have been copied.</source>
        <translation>没有设备为该节点的密钥作证：它可能存放在文件中，或已被复制。</translation>
    </message>
    <message>
        <source>The peer says that it runs a build that is not in the list of known builds.</source>
        <translation>该节点自称运行的构建不在已知构建列表中。</translation>
    </message>
    <message>
        <source>A device speaks for the peer&apos;s key, of a family that we cannot judge.</source>
        <translation>有设备为该节点的密钥作证，但我们无法判断这类设备。</translation>
    </message>
    <message>
        <source>The consents of old and new key are past their end: both have to sign once more, in a new campaign.</source>
        <translation>旧密钥和新密钥的同意均已过期：两者须在新的轮换活动中重新签名。</translation>
    </message>
    <message>
        <source>This is a part of another campaign: begun at another time, for other keys or in other words.</source>
        <translation>这是另一个轮换活动的部分：其开始时间、所涉密钥或说明文字不同。</translation>
    </message>
    <message>
        <source>The network was not joined because its number is not one for joined networks; choose one from 1 to 999999.</source>
        <translation>未加入该网络，因为它的编号不属于可加入网络的范围；请选择 1 到 999999 之间的编号。</translation>
    </message>
    <message>
        <source>It was not done because nobody put a name to it; say which operator asks for it.</source>
        <translation>没有执行，因为无人署名；请说明是哪位操作员要求的。</translation>
    </message>
    <message>
        <source>The search was not made because cause: takes the number that an event has in its run; correct it.</source>
        <translation>未进行搜索，因为 cause: 后面要写事件在其运行中的编号；请更正。</translation>
    </message>
    <message>
        <source>It was refused because the connections from its neighbourhood of addresses hold as much memory as they may.</source>
        <translation>被拒绝，因为来自其邻近地址的连接已占满其允许的内存。</translation>
    </message>
    <message>
        <source>A stream was refused because the peers of one neighbourhood of addresses have as many open as they may.</source>
        <translation>流被拒绝，因为同一邻近地址的节点打开的流已达上限。</translation>
    </message>
    <message>
        <source>A connection was refused because those that are not yet authenticated hold as much memory as they may; this suggests a flood.</source>
        <translation>连接被拒绝，因为尚未认证的连接已占满其允许的内存；这可能是洪泛攻击。</translation>
    </message>
    <message>
        <source>A stream was ended because those of its protocol hold as much memory as they may; look who uses it.</source>
        <translation>已结束一个流，因为其协议的流所占内存已达上限；请查看是谁在使用。</translation>
    </message>
    <message>
        <source>It asked for more than a limit allows it alone, second after second.</source>
        <translation>它一秒接一秒地索取超出其自身限额的内容。</translation>
    </message>
    <message>
        <source>A record stands behind the last.</source>
        <translation>最后一条记录之后还有记录。</translation>
    </message>
    <message>
        <source>A number, time, text or key of the record is missing or outside its bounds.</source>
        <translation>记录中有数字、时间、文本或密钥缺失或超出范围。</translation>
    </message>
    <message>
        <source>The script on record cannot work; no ceremony is held by it.</source>
        <translation>记录中的脚本行不通；不能据此举行仪式。</translation>
    </message>
    <message>
        <source>A signature does not hold: the record was altered, or is of a rehearsal.</source>
        <translation>某个签名无效：记录被改动过，或属于演练。</translation>
    </message>
    <message>
        <source>The record before is another one than this one was written after.</source>
        <translation>前一条记录不是此记录写入时所接的那条。</translation>
    </message>
    <message>
        <source>The step went otherwise than the script expects, and nobody wrote why that was accepted.</source>
        <translation>步骤结果与脚本预期不符，且无人写明为何接受。</translation>
    </message>
    <message>
        <source>This is no transcript of a ceremony: it cannot be read, or holds what is not known here.</source>
        <translation>这不是仪式笔录：无法读取，或含有此处未知的内容。</translation>
    </message>
    <message>
        <source>The run is locked until a rehearsal of exactly this script went through without exception.</source>
        <translation>正式仪式已锁定，须先用完全相同的脚本无例外地完成一次演练。</translation>
    </message>
    <message>
        <source>It belongs to another script, if only by one byte.</source>
        <translation>它属于另一个脚本，哪怕只差一个字节。</translation>
    </message>
    <message>
        <source>Somebody whose token was there did not sign.</source>
        <translation>有人的令牌在场，却没有签名。</translation>
    </message>
    <message>
        <source>A key signed that has no part in this record.</source>
        <translation>有与此记录无关的密钥签了名。</translation>
    </message>
    <message>
        <source>The record says that it was made before the one before it.</source>
        <translation>记录标注的时间早于其前一条记录。</translation>
    </message>
    <message>
        <source>The transcript or a record of it is larger than any may be.</source>
        <translation>笔录或其中的记录超过允许的大小。</translation>
    </message>
    <message>
        <source>Somebody who has to confirm this step did not.</source>
        <translation>有须确认此步骤的人没有确认。</translation>
    </message>
    <message>
        <source>The ceremony is not at its end, or the end of its transcript was cut off.</source>
        <translation>仪式尚未结束，或其笔录的末尾被截断。</translation>
    </message>
    <message>
        <source>The record is of a kind that this version does not know.</source>
        <translation>记录的种类是此版本不认识的。</translation>
    </message>
    <message>
        <source>The key that was read back is not the one that was made, or one that is there was made again.</source>
        <translation>回读的密钥不是所生成的那个，或重复生成了已有的密钥。</translation>
    </message>
    <message>
        <source>Records of a rehearsal and of a run are mixed.</source>
        <translation>演练与正式仪式的记录混在一起。</translation>
    </message>
    <message>
        <source>A step of this kind cannot have this outcome.</source>
        <translation>此类步骤不可能有此结果。</translation>
    </message>
    <message>
        <source>The last record counts otherwise than the transcript before it.</source>
        <translation>最后一条记录的计数与此前的笔录不符。</translation>
    </message>
    <message>
        <source>A record is missing, repeated or out of order.</source>
        <translation>有记录缺失、重复或次序不对。</translation>
    </message>
    <message>
        <source>Another step, or another kind of record, is due here.</source>
        <translation>此处应为另一个步骤或另一类记录。</translation>
    </message>
    <message>
        <source>The ceremony was left; it stands where it was and can be taken up again.</source>
        <translation>已离开仪式；它停在原处，可以继续。</translation>
    </message>
    <message>
        <source>Nobody gave the PIN or the passphrase, so nothing was done.</source>
        <translation>无人输入 PIN 或口令，因此未执行任何操作。</translation>
    </message>
    <message>
        <source>The threshold cannot be met by these people and their tokens.</source>
        <translation>这些人员及其令牌无法达到门限。</translation>
    </message>
    <message>
        <source>The value is of another type than asked for, or outside its bounds.</source>
        <translation>值的类型不符合要求，或超出范围。</translation>
    </message>
    <message>
        <source>The key is used after it was destroyed.</source>
        <translation>密钥在销毁之后仍被使用。</translation>
    </message>
    <message>
        <source>There is a key of this name in the token already.</source>
        <translation>令牌中已有此名称的密钥。</translation>
    </message>
    <message>
        <source>It cannot be read as TOML in UTF-8, or is larger than any script may be.</source>
        <translation>无法按 UTF-8 编码的 TOML 读取，或超过脚本允许的大小。</translation>
    </message>
    <message>
        <source>A field that it needs is missing.</source>
        <translation>缺少必需的字段。</translation>
    </message>
    <message>
        <source>The token of this participant signs no record of the transcript.</source>
        <translation>此参与者的令牌没有为笔录的任何记录签名。</translation>
    </message>
    <message>
        <source>The step cannot be undone and names no branch to leave the ceremony by.</source>
        <translation>此步骤无法撤销，却未指定中止仪式的分支。</translation>
    </message>
    <message>
        <source>The key is used before it is made.</source>
        <translation>密钥在生成之前就被使用。</translation>
    </message>
    <message>
        <source>Exactly one role is the operator.</source>
        <translation>须有且仅有一个操作员角色。</translation>
    </message>
    <message>
        <source>There is no step, so there is nothing to hold.</source>
        <translation>没有任何步骤，因此无从举行。</translation>
    </message>
    <message>
        <source>Whoever takes part signs the transcript and needs a token with a key for that.</source>
        <translation>参与者都要为笔录签名，因此须有带签名密钥的令牌。</translation>
    </message>
    <message>
        <source>At least one role is a witness.</source>
        <translation>至少须有一个见证人角色。</translation>
    </message>
    <message>
        <source>The token is not where the step needs it: in the computer, or out of it.</source>
        <translation>令牌不在步骤要求的位置：应插入计算机，或应已取出。</translation>
    </message>
    <message>
        <source>The key is relied on without having been read back.</source>
        <translation>密钥未经回读就被采信。</translation>
    </message>
    <message>
        <source>The token is used before it is initialised.</source>
        <translation>令牌在初始化之前就被使用。</translation>
    </message>
    <message>
        <source>Two people are needed and there is only one.</source>
        <translation>需要两个人，但只有一个。</translation>
    </message>
    <message>
        <source>The name is taken already; each stands for one thing.</source>
        <translation>名称已被占用；每个名称只代表一样东西。</translation>
    </message>
    <message>
        <source>One token is in two roles: two signatures of it would be those of one.</source>
        <translation>一个令牌担任两个角色：它的两个签名只相当于一个。</translation>
    </message>
    <message>
        <source>The token is used after it was physically destroyed.</source>
        <translation>令牌在物理销毁之后仍被使用。</translation>
    </message>
    <message>
        <source>The token of the operator or of a witness cannot sign the record of this step.</source>
        <translation>操作员或见证人的令牌无法为此步骤的记录签名。</translation>
    </message>
    <message>
        <source>The bindings say nothing of it.</source>
        <translation>绑定中没有提到它。</translation>
    </message>
    <message>
        <source>No step can do that: there is no such action.</source>
        <translation>步骤无法这样做：没有此动作。</translation>
    </message>
    <message>
        <source>No branch of the script has this name.</source>
        <translation>脚本中没有此名称的分支。</translation>
    </message>
    <message>
        <source>The field is not known here: it would be overlooked.</source>
        <translation>此字段在此未知：它会被忽略。</translation>
    </message>
    <message>
        <source>The script has neither a role nor a token of this name.</source>
        <translation>脚本中没有此名称的角色或令牌。</translation>
    </message>
    <message>
        <source>No role of the script has this name.</source>
        <translation>脚本中没有此名称的角色。</translation>
    </message>
    <message>
        <source>No token of the script has this name.</source>
        <translation>脚本中没有此名称的令牌。</translation>
    </message>
    <message>
        <source>No step leads here, so it would never be taken.</source>
        <translation>没有步骤通向此处，因此永远不会走到。</translation>
    </message>
    <message>
        <source>A step of this kind cannot end like that.</source>
        <translation>此类步骤不能这样结束。</translation>
    </message>
    <message>
        <source>All frames are there, and together they are not the file that was sent.</source>
        <translation>各帧已齐，但拼合后不是所发送的文件。</translation>
    </message>
    <message>
        <source>What the picture shows is no frame of a file.</source>
        <translation>图片所示不是文件的帧。</translation>
    </message>
    <message>
        <source>Frames are missing: show these once more.</source>
        <translation>缺少一些帧：请再次展示它们。</translation>
    </message>
    <message>
        <source>The pictures show frames of more than one file: keep them apart.</source>
        <translation>图片中有多个文件的帧：请分开处理。</translation>
    </message>
    <message>
        <source>No frame was found in the pictures; they must be whole and not too blurred.</source>
        <translation>图片中未找到帧；图片须完整且不能太模糊。</translation>
    </message>
    <message>
        <source>The picture is no PNG, or larger than is read here.</source>
        <translation>图片不是 PNG，或大到此处无法读取。</translation>
    </message>
    <message>
        <source>The file is empty, or larger than fits into frames.</source>
        <translation>文件为空，或大到无法装入帧中。</translation>
    </message>
</context>
<context>
    <name>vedette::lab::Meanings</name>
    <message>
        <source>of all lookups did not find what had been published</source>
        <translation>的查找没有找到已发布的内容</translation>
    </message>
    <message>
        <source>of the lookups of the besieged key did not find what had been published</source>
        <translation>的被围攻键查找没有找到已发布的内容</translation>
    </message>
    <message>
        <source>of the lookups of those who know a hijacked bootnode did not find what had been published</source>
        <translation>的查找（由知道被劫持引导节点的成员发起）没有找到已发布的内容</translation>
    </message>
    <message>
        <source>of the ties across the cut were still missing when the network had long been whole again</source>
        <translation>的跨分区联系在网络恢复完整很久之后仍然缺失</translation>
    </message>
    <message>
        <source>of the tasks asked during the storm failed</source>
        <translation>的风暴期间所提任务失败</translation>
    </message>
    <message>
        <source>of the honest dials to the flooded bootnodes failed</source>
        <translation>的正当拨号未能连到遭洪泛的引导节点</translation>
    </message>
    <message>
        <source>of what the censored author had to say did not reach who should hear it</source>
        <translation>的被审查作者消息未能送达应收者</translation>
    </message>
    <message>
        <source>of the notices did not reach the surrounded member</source>
        <translation>的通知没有到达被包围的成员</translation>
    </message>
    <message>
        <source>of the messages that members heard were spam</source>
        <translation>的已收消息是垃圾消息</translation>
    </message>
    <message>
        <source>of the tasks for the replaced services were answered by an impostor</source>
        <translation>的任务（发给被顶替的服务）由冒充者应答</translation>
    </message>
    <message>
        <source>of all tasks failed</source>
        <translation>的任务失败</translation>
    </message>
    <message>
        <source>of the services of other owners were taken over</source>
        <translation>的其他所有者的服务被控制</translation>
    </message>
    <message>
        <source>of the tasks for such services were answered falsely, or by nobody who was trusted</source>
        <translation>的此类服务任务得到了错误的回答，或没有可信者作答</translation>
    </message>
</context>
<context>
    <name>vedette::lab::Scenarios</name>
    <message>
        <source>Two of six bootnodes fall to a coalition, and who comes in by them comes into its network.</source>
        <translation>六个引导节点中有两个被一个团伙控制，经它们进入的成员便进了团伙的网络。</translation>
    </message>
    <message>
        <source>Peers surround one orchestrator in the mesh and pass on nothing of what it says.</source>
        <translation>一些对等节点在网格中包围一个编排者，它所说的一概不转发。</translation>
    </message>
    <message>
        <source>A faulty update: agents fail and return for ten minutes. Nobody attacks.</source>
        <translation>一次有缺陷的更新：十分钟内代理不断失效又恢复。没有人攻击。</translation>
    </message>
    <message>
        <source>Identities made to lie around one key of the DHT take in what is published under it, and deny it.</source>
        <translation>专为落在某个 DHT 键周围而造的身份，收下发布在该键下的内容，却声称没有。</translation>
    </message>
    <message>
        <source>A member that restarts finds itself surrounded, and hears nothing of what the others say.</source>
        <translation>一个成员重启后发现自己被包围，完全听不到其他成员所说的内容。</translation>
    </message>
    <message>
        <source>Hosts from three networks open connections to bootnodes and say nothing, until nobody else gets in.</source>
        <translation>来自三个网络的主机向引导节点打开连接却一言不发，直到其他人再也进不来。</translation>
    </message>
    <message>
        <source>Strangers join the mesh of the notices and drown them.</source>
        <translation>陌生者加入通知的网格，用垃圾消息将其淹没。</translation>
    </message>
    <message>
        <source>Services fail and whoever rents their addresses next answers in their place, with another key.</source>
        <translation>一些服务失效，随后租用其地址者以另一个密钥代为应答。</translation>
    </message>
    <message>
        <source>Four of six regions lose the others for five minutes; does the network find together again?</source>
        <translation>六个区域中有四个与其余区域失联五分钟；网络能重新合拢吗？</translation>
    </message>
    <message>
        <source>A day of a fleet at work: agents come and go, two flash crowds, no attack.</source>
        <translation>集群工作的一天：代理来来去去，两次突发访问高峰，没有攻击。</translation>
    </message>
    <message>
        <source>Agents in other hands say a little more than they should, and never fast.</source>
        <translation>受他人控制的代理传出的内容略多于应有，而且从不求快。</translation>
    </message>
    <message>
        <source>Scores of identities from two networks crowd into every routing table and take in what is published.</source>
        <translation>来自两个网络的数十个身份挤入每张路由表，收下所发布的内容。</translation>
    </message>
    <message>
        <source>One agent falls and passes on an order that takes over whoever carries it out.</source>
        <translation>一个代理被攻陷，并传播一条指令，谁执行谁就被控制。</translation>
    </message>
    <message>
        <source>Services in other hands answer as before, but now and then falsely: nobody who asks can tell.</source>
        <translation>落入他人之手的服务照常作答，但不时给出错误的回答：询问者无从察觉。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Actions</name>
    <message>
        <source>join network</source>
        <translation>加入网络</translation>
    </message>
    <message>
        <source>leave network</source>
        <translation>离开网络</translation>
    </message>
    <message>
        <source>listen on</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>dial</source>
        <translation>拨号</translation>
    </message>
    <message>
        <source>dial peer</source>
        <translation>拨号对等节点</translation>
    </message>
    <message>
        <source>disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>keep connection</source>
        <translation>保持连接</translation>
    </message>
    <message>
        <source>release connection</source>
        <translation>释放连接</translation>
    </message>
    <message>
        <source>run task</source>
        <translation>运行任务</translation>
    </message>
    <message>
        <source>renew connection keys</source>
        <translation>更新连接密钥</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>stop publishing</source>
        <translation>停止发布</translation>
    </message>
    <message>
        <source>subscribe to</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>unsubscribe from</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>publish on</source>
        <translation>发布到</translation>
    </message>
    <message>
        <source>block peer</source>
        <translation>封禁对等节点</translation>
    </message>
    <message>
        <source>unblock peer</source>
        <translation>解除封禁对等节点</translation>
    </message>
    <message>
        <source>examine</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>end examination by</source>
        <translation>结束检查</translation>
    </message>
    <message>
        <source>initialise</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>set a PIN of</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>sign on trial with</source>
        <translation>试签名</translation>
    </message>
    <message>
        <source>put policy in force:</source>
        <translation>启用策略：</translation>
    </message>
    <message>
        <source>compare with proposal:</source>
        <translation>对比提案：</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>give</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>comment on</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>withdraw from</source>
        <translation>撤回自</translation>
    </message>
    <message>
        <source>suppress</source>
        <translation>抑制</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>open incident</source>
        <translation>新建事故</translation>
    </message>
    <message>
        <source>dissolve</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>add to</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>remove from</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>set the tier of</source>
        <translation>设定等级</translation>
    </message>
    <message>
        <source>have the device prove</source>
        <translation>请设备证明</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertActions</name>
    <message>
        <source>Acknowledge…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Take note of it for a time; it comes back when the evidence grows. (A)</source>
        <translation>在一段时间内记下它；证据增长时会回来。(A)</translation>
    </message>
    <message>
        <source>Suppress…</source>
        <translation>抑制…</translation>
    </message>
    <message>
        <source>Hide what this rule finds, here or everywhere, until a time. (S)</source>
        <translation>隐藏此规则的发现，此处或各处，直到某个时间。(S)</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>升级…</translation>
    </message>
    <message>
        <source>Make it part of an incident. (E)</source>
        <translation>将其并入一个事故。(E)</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>交给…</translation>
    </message>
    <message>
        <source>Say who looks after it. (O)</source>
        <translation>指明由谁负责。(O)</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>评论…</translation>
    </message>
    <message>
        <source>Write down what was found out. (C)</source>
        <translation>写下查明的情况。(C)</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>It is dealt with; it comes back when it is found again. (X)</source>
        <translation>已处理；再次被发现时会回来。(X)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Take back an acknowledgement, a suppression or a closing. (R)</source>
        <translation>撤回确认、抑制或关闭。(R)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts</source>
        <translation>
            <numerusform>%Ln 个警报</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge %1</source>
        <translation>确认 %1</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>For whoever comes next</source>
        <translation>供接手的人参考</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Until the evidence grows</source>
        <translation>直到证据增长</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts leave the open ones.</source>
        <translation>
            <numerusform>%Ln 个警报不再列为未处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>They come back when the evidence grows.</source>
        <translation>证据增长时会回来。</translation>
    </message>
    <message>
        <source>They come back at %1, or when the evidence grows.</source>
        <translation>在 %1 或证据增长时会回来。</translation>
    </message>
    <message>
        <source>%1 %2 Growing is: graver, twice the value, twice the peers, or twice as many findings. Undo takes it back.</source>
        <translation>%1 %2 增长是指：更严重、数值加倍、对等节点加倍或发现次数加倍。可用撤销收回。</translation>
    </message>
    <message>
        <source>Acknowledging %1</source>
        <translation>确认 %1</translation>
    </message>
    <message>
        <source>Only about %1</source>
        <translation>仅关于 %1</translation>
    </message>
    <message>
        <source>All of this rule in %1</source>
        <translation>%1 中此规则的全部</translation>
    </message>
    <message>
        <source>All of this rule everywhere</source>
        <translation>各处此规则的全部</translation>
    </message>
    <message>
        <source>Suppress what the rule of %1 finds</source>
        <translation>抑制 %1 的规则的发现</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>抑制</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 What is found until %2 is counted, but does not call for you. Undo takes it back.</source>
        <translation>%1 在 %2 之前的发现会计数，但不会提醒您。可用撤销收回。</translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln alerts now.</source>
        <translation>
            <numerusform>现在隐藏 %Ln 个警报。</numerusform>
        </translation>
    </message>
    <message>
        <source>Suppressing %1</source>
        <translation>抑制 %1</translation>
    </message>
    <message>
        <source>A new incident</source>
        <translation>新建事故</translation>
    </message>
    <message>
        <source>Escalate %1</source>
        <translation>升级 %1</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts become part of it and stay as they are. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln 个警报并入其中，本身保持不变。可用撤销收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalating %1</source>
        <translation>升级 %1</translation>
    </message>
    <message>
        <source>Who looks after %1?</source>
        <translation>谁负责 %1？</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Giving away %1</source>
        <translation>移交 %1</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>评论 %1</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Commenting on %1</source>
        <translation>评论 %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Close the alert</source>
        <translation>关闭警报</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What it was, in one sentence</source>
        <translation>用一句话说明是什么</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts are dealt with. They come back when they are found again. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln 个警报已处理。再次被发现时会回来。可用撤销收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Opening %1 again</source>
        <translation>重新打开 %1</translation>
    </message>
    <message numerus="yes">
        <source>Block %Ln peers…</source>
        <translation>
            <numerusform>封禁 %Ln 个对等节点…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln peers…</source>
        <translation>
            <numerusform>断开 %Ln 个对等节点…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Examine %Ln peers</source>
        <translation>
            <numerusform>检查 %Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsubscribe from the topic…</source>
        <translation>退订该主题…</translation>
    </message>
    <message>
        <source>Renew the connection keys…</source>
        <translation>更新连接密钥…</translation>
    </message>
    <message>
        <source>Unsubscribe from %1</source>
        <translation>退订 %1</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>退订</translation>
    </message>
    <message>
        <source>Unsubscribing from %1</source>
        <translation>退订 %1</translation>
    </message>
    <message>
        <source>Renew the connection keys</source>
        <translation>更新连接密钥</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Renewing the connection keys</source>
        <translation>更新连接密钥</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>封禁 %1</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>封禁</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>直到我撤回</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>直到您撤回</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>直到 %1</translation>
    </message>
    <message>
        <source>%1 %2 Undo brings back what was before, but not the connections.</source>
        <translation>%1 %2 撤销会恢复之前的状态，但不恢复连接。</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now.</source>
        <translation>
            <numerusform>现在关闭 %Ln 个连接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuses %Ln peers %1, also after a restart.</source>
        <translation>
            <numerusform>拒绝 %Ln 个对等节点，%1，重启后依然有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocking %1</source>
        <translation>封禁 %1</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>断开 %1</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>No connection to them is open.</source>
        <translation>与它们没有打开的连接。</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now. They may come back; this cannot be undone.</source>
        <translation>
            <numerusform>现在关闭 %Ln 个连接。对方可能会回来；此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>断开 %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertFacts</name>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>主题 %1</translation>
    </message>
    <message>
        <source>this node</source>
        <translation>本节点</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertHerald</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln 个未处理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln others are open.</source>
        <translation>
            <numerusform>另有 %Ln 个未处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertPage</name>
    <message>
        <source>Choose an alert to see why it was raised and what can be done.</source>
        <translation>选择一个警报，查看它为何产生以及可以做什么。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可以做什么</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>same peers, or the same subject</source>
        <translation>相同的对等节点或对象</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>它的经过</translation>
    </message>
    <message>
        <source>Peers concerned</source>
        <translation>相关的对等节点</translation>
    </message>
    <message>
        <source>Alerts that look alike</source>
        <translation>相似的警报</translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>显示事件</translation>
    </message>
    <message>
        <source>Go to that moment</source>
        <translation>转到那一刻</translation>
    </message>
    <message>
        <source>Show the events of the first evidence</source>
        <translation>显示最初证据的事件</translation>
    </message>
    <message>
        <source>Show the events of the worst evidence</source>
        <translation>显示最严重证据的事件</translation>
    </message>
    <message>
        <source>Go to the moment of the first evidence</source>
        <translation>转到最初证据的时刻</translation>
    </message>
    <message>
        <source>Go to the moment of the worst evidence</source>
        <translation>转到最严重证据的时刻</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>属于 %1</translation>
    </message>
    <message>
        <source>When it was raised was before what the log still has.</source>
        <translation>它产生的时间早于日志现有的记录。</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>From how far the value is beyond the limit, and what the rule can prove at best.</source>
        <translation>取决于数值超出限值多少，以及该规则最多能证明什么。</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Of MITRE ATT&amp;CK, or of attacks on peer-to-peer networks, which ATT&amp;CK lacks.</source>
        <translation>取自 MITRE ATT&amp;CK，或 ATT&amp;CK 未收录的对等网络攻击。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Equal findings are one alert.</source>
        <translation>相同的发现合为一个警报。</translation>
    </message>
    <message>
        <source>First, %1.</source>
        <translation>最初，%1。</translation>
    </message>
    <message>
        <source>Worst, %1.</source>
        <translation>最严重，%1。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>产生</translation>
    </message>
    <message>
        <source>by operator %1</source>
        <translation>由操作员 %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertQuery</name>
    <message>
        <source>“%1” means nothing here.</source>
        <translation>“%1”在此没有意义。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertWords</name>
    <message>
        <source>Connections from there</source>
        <translation>来自该处的连接</translation>
    </message>
    <message>
        <source>Refusals, by their weight</source>
        <translation>拒绝次数（加权）</translation>
    </message>
    <message>
        <source>New identities there</source>
        <translation>该处的新身份</translation>
    </message>
    <message>
        <source>Likelier with intruders, in powers of ten</source>
        <translation>有入侵者时更可能的程度（十的幂）</translation>
    </message>
    <message>
        <source>Share of the routing table</source>
        <translation>路由表占比</translation>
    </message>
    <message>
        <source>Pairs of bootnodes that disagree</source>
        <translation>意见不一的引导节点对</translation>
    </message>
    <message>
        <source>Answers with another key</source>
        <translation>以其他密钥应答的次数</translation>
    </message>
    <message>
        <source>Changes from one network to another</source>
        <translation>网络间切换次数</translation>
    </message>
    <message>
        <source>Share of the connections</source>
        <translation>连接占比</translation>
    </message>
    <message>
        <source>Messages that were refused</source>
        <translation>被拒绝的消息</translation>
    </message>
    <message>
        <source>Share of the mesh</source>
        <translation>网格占比</translation>
    </message>
    <message>
        <source>Peers whose score fell below zero</source>
        <translation>评分跌破零的对等节点</translation>
    </message>
    <message>
        <source>Breaches of protocols</source>
        <translation>违反协议的次数</translation>
    </message>
    <message>
        <source>Tasks that failed</source>
        <translation>失败的任务</translation>
    </message>
    <message>
        <source>Lookups that failed</source>
        <translation>失败的查找</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>已抑制</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>%1: %2. An alarm begins at %3.</source>
        <translation>%1：%2。从 %3 起报警。</translation>
    </message>
    <message>
        <source>Usual before: %1.</source>
        <translation>此前通常为 %1。</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>观察到</translation>
    </message>
    <message>
        <source>Usual before</source>
        <translation>此前通常</translation>
    </message>
    <message>
        <source>Of the same, in the time before.</source>
        <translation>同类，在此前的时间内。</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Small networks</source>
        <translation>小网段</translation>
    </message>
    <message>
        <source>Different ones: /24 of IPv4, /56 of IPv6.</source>
        <translation>不同的网段：IPv4 为 /24，IPv6 为 /56。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>计数时长</translation>
    </message>
    <message>
        <source>The window of time, or that in which a count loses half of itself.</source>
        <translation>时间窗口，或计数减半所需的时间。</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>网络规模</translation>
    </message>
    <message>
        <source>In peers, as lookups let guess.</source>
        <translation>以对等节点计，由查找估算。</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>意外程度</translation>
    </message>
    <message>
        <source>One in ten to that power by chance.</source>
        <translation>偶然发生的概率为十的该次方分之一。</translation>
    </message>
    <message>
        <source>Closed %1: %2</source>
        <translation>%1 关闭：%2</translation>
    </message>
    <message>
        <source>Acknowledged until the evidence grows: %1</source>
        <translation>已确认，直到证据增长：%1</translation>
    </message>
    <message>
        <source>Acknowledged until %1: %2</source>
        <translation>已确认至 %1：%2</translation>
    </message>
    <message>
        <source>Grew</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>再次出现</translation>
    </message>
    <message>
        <source>Acknowledgement ended</source>
        <translation>确认已到期</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Given to somebody</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>已评论</translation>
    </message>
    <message>
        <source>Comment withdrawn</source>
        <translation>评论已撤回</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>First evidence</source>
        <translation>最初证据</translation>
    </message>
    <message>
        <source>Worst evidence</source>
        <translation>最严重证据</translation>
    </message>
    <message>
        <source>Peers concerned: %1</source>
        <translation>相关的对等节点：%1</translation>
    </message>
    <message>
        <source>Attempts that the policy refused</source>
        <translation>被策略拒绝的尝试</translation>
    </message>
    <message>
        <source>Wrong answers to what we knew</source>
        <translation>对已知问题的错误回答</translation>
    </message>
    <message>
        <source>Proofs that were none</source>
        <translation>不成立的证明</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertsModel</name>
    <message>
        <source>%1, in I-%2</source>
        <translation>%1，属 I-%2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AlertsView</name>
    <message>
        <source>Open %1</source>
        <translation>未处理 %1</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>已确认 %1</translation>
    </message>
    <message>
        <source>Suppressed %1</source>
        <translation>已抑制 %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>已关闭 %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>哪些警报</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>The chosen alert</source>
        <translation>选中的警报</translation>
    </message>
    <message>
        <source>Next alert</source>
        <translation>下一个警报</translation>
    </message>
    <message>
        <source>Previous alert</source>
        <translation>上一个警报</translation>
    </message>
    <message>
        <source>Read the alert</source>
        <translation>阅读警报</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>撤销最近的操作</translation>
    </message>
    <message>
        <source>Copy the alert as Markdown</source>
        <translation>将警报复制为 Markdown</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln alerts</source>
        <translation>
            <numerusform>%1 / %Ln 个警报</numerusform>
        </translation>
    </message>
    <message>
        <source>As the event log told them until %1; owners, comments and suppressions of then are not known. Nothing can be done here: return to live for that.</source>
        <translation>事件日志截至 %1 所记录的警报；当时的负责人、评论和抑制无从得知。此处无法操作：请先返回实时。</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands: its alerts can be read, not dealt with.</source>
        <translation>演练不接受命令：其警报只能查看，不能处理。</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>没有警报</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab; what goes wrong there stands here.</source>
        <translation>加入网络，或在实验室开始演练；那里出现的问题会列在这里。</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>打开实验室</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>Alerts until that moment are looked for.</source>
        <translation>正在查找截至那一刻的警报。</translation>
    </message>
    <message>
        <source>Nothing raised an alarm</source>
        <translation>没有触发警报</translation>
    </message>
    <message>
        <source>Nothing had raised an alarm</source>
        <translation>当时没有触发警报</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules watch everything that happens: floods, crowded networks, eclipses, stolen identities, spam and failures. What they find stands here, the gravest first. An attack in the lab shows it.</source>
        <translation>
            <numerusform>%Ln 条规则监视发生的一切：洪泛、拥挤的网段、日蚀、身份盗用、垃圾消息和故障。它们的发现列在这里，最严重的在前。在实验室发起一次攻击即可看到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有待处理的警报</translation>
    </message>
    <message>
        <source>All alerts are dealt with.</source>
        <translation>所有警报均已处理。</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>显示所有警报</translation>
    </message>
    <message>
        <source>No alert is like that</source>
        <translation>没有这样的警报</translation>
    </message>
    <message>
        <source>No alert has all that the tab and the search ask for.</source>
        <translation>没有警报同时符合标签页和搜索的条件。</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Export the alerts that are listed</source>
        <translation>导出列出的警报</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交接…</translation>
    </message>
    <message>
        <source>The last hours on one page, for those who take over. (H)</source>
        <translation>最近几小时汇成一页，供接班者阅读。(H)</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Annotations</name>
    <message>
        <source>Your names and notes of peers cannot be read (%1), so none are shown and none will be kept.</source>
        <translation>无法读取您给对等节点起的名称和备注（%1），因此不显示，也不会保存。</translation>
    </message>
    <message>
        <source>Your names and notes of peers were written by a later version of this program. The file is left alone, and nothing is kept in it.</source>
        <translation>您给对等节点起的名称和备注由更新版本的程序写入。文件保持原样，不会向其中保存内容。</translation>
    </message>
    <message>
        <source>Your names and notes of peers are damaged. The file was set aside as %1.</source>
        <translation>您给对等节点起的名称和备注已损坏。文件已移到一旁，名为 %1。</translation>
    </message>
    <message>
        <source>Your names and notes of peers are damaged, and the file cannot be set aside; nothing is kept.</source>
        <translation>您给对等节点起的名称和备注已损坏，文件又无法移到一旁；不会保存任何内容。</translation>
    </message>
    <message>
        <source>Your names and notes of peers cannot be written: %1</source>
        <translation>无法写入您给对等节点起的名称和备注：%1</translation>
    </message>
    <message>
        <source>another program holds the file</source>
        <translation>另一个程序占用着该文件</translation>
    </message>
    <message>
        <source>another program wrote something else there</source>
        <translation>另一个程序在那里写入了别的内容</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AskDialog</name>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 小时</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AskPanel</name>
    <message>
        <source>What is done</source>
        <translation>所做的事</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>now, or 2026-01-31T08:15:00Z</source>
        <translation>现在，或 2026-01-31T08:15:00Z</translation>
    </message>
    <message>
        <source>Add a fact</source>
        <translation>添加事实</translation>
    </message>
    <message>
        <source>Facts of the selected peer</source>
        <translation>已选中对等节点的事实</translation>
    </message>
    <message>
        <source>What the window knows of it: tier, score, address, age of the connection. A node that decides may know more.</source>
        <translation>窗口所知：等级、评分、地址、连接时长。作决定的节点可能知道得更多。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>怎样会改变结果</translation>
    </message>
    <message>
        <source>This line tells no fact, or one that was told: %1</source>
        <translation>此行不是事实，或该事实已经写过：%1</translation>
    </message>
    <message>
        <source>That is no time: write it as 2026-01-31T08:15:00Z.</source>
        <translation>这不是时间：请写成 2026-01-31T08:15:00Z。</translation>
    </message>
    <message>
        <source>The text does not compile: there is nothing to be asked.</source>
        <translation>文本无法编译：无可询问。</translation>
    </message>
    <message>
        <source>No policy is open.</source>
        <translation>没有打开策略。</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Let in to say who it is: who.peer is not known yet</source>
        <translation>放行以表明身份：who.peer 尚未知</translation>
    </message>
    <message>
        <source>By the rule %1, line %2</source>
        <translation>依据规则 %1，第 %2 行</translation>
    </message>
    <message>
        <source>No rule allows it.</source>
        <translation>没有规则允许它。</translation>
    </message>
    <message>
        <source>%1. Asked for: %2, which %3.</source>
        <translation>%1。要求：%2，%3。</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>One a line, as who.segment=planners</source>
        <translation>每行一条，例如 who.segment=planners</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AttemptList</name>
    <message>
        <source>Rule, peer</source>
        <translation>规则、对等节点</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚未知</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>vedette::ui::AuditView</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>哪些事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>All of the chosen event</source>
        <translation>所选事件的全部内容</translation>
    </message>
    <message>
        <source>Copy the chosen events</source>
        <translation>复制所选事件</translation>
    </message>
    <message>
        <source>Go to that moment</source>
        <translation>转到该时刻</translation>
    </message>
    <message>
        <source>Only events of this peer</source>
        <translation>仅此对等节点的事件</translation>
    </message>
    <message>
        <source>Only events of this kind</source>
        <translation>仅此类事件</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab; everything that happens then is kept here.</source>
        <translation>请加入网络，或在实验室启动演练；其后发生的一切都会保存在这里。</translation>
    </message>
    <message>
        <source>Nothing was kept yet. Without a data folder nothing will be.</source>
        <translation>尚未保存任何内容。没有数据文件夹，就不会保存。</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>没有事件</translation>
    </message>
    <message>
        <source>Nothing of this kind happened yet.</source>
        <translation>此类事件尚未发生。</translation>
    </message>
    <message>
        <source>No event has all that the search asks for. Fewer words find more.</source>
        <translation>没有事件符合搜索的全部条件。减少词语可找到更多。</translation>
    </message>
    <message>
        <source>%1 events and more</source>
        <translation>%1 个以上的事件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the events that are listed</source>
        <translation>导出列出的事件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>vedette::ui::BlockDialog</name>
    <message>
        <source>Block %1</source>
        <translation>封禁 %1</translation>
    </message>
    <message>
        <source>For whoever reads the audit log</source>
        <translation>供审计日志的读者查看</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>直到我解除</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>封禁多久</translation>
    </message>
    <message>
        <source>For</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>封禁</translation>
    </message>
    <message numerus="yes">
        <source>Closes %Ln connections now</source>
        <translation>
            <numerusform>立即关闭 %Ln 个连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refuses %Ln peers</source>
        <translation>
            <numerusform>拒绝 %Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>直到您解除</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>直到 %1</translation>
    </message>
    <message>
        <source>%1, %2 %3, also after a restart. Undo brings back what was before, but not the connections.</source>
        <translation>%1，%2，%3，重启后仍然有效。撤销可恢复先前的状态，但不能恢复连接。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::BootnodeModel</name>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>By others only</source>
        <translation>仅他人可达</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>%1, odd</source>
        <translation>%1，不一致</translation>
    </message>
    <message>
        <source>Bootnode</source>
        <translation>引导节点</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>可达性</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致度</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CasePaper</name>
    <message>
        <source>operator %1</source>
        <translation>操作员 %1</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开时间</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，由%2</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Closed %1, by %2: %3</source>
        <translation>已于 %1 由%2关闭：%3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>写于 %1</translation>
    </message>
    <message>
        <source>How to check this case</source>
        <translation>如何核查此案卷</translation>
    </message>
    <message>
        <source>These pages are report.pdf of a folder. Its case.json holds the same for programs, and the SHA-256 of these pages; a record of the audit log in audit.jsonl notes the SHA-256 of case.json; and that log is a chain in which no record can be changed unseen.</source>
        <translation>这些页面是文件夹中的 report.pdf。其中的 case.json 为程序保存同样的内容以及这些页面的 SHA-256；audit.jsonl 中审计日志的一条记录记下了 case.json 的 SHA-256；而该日志是一条链，其中任何记录都无法被悄悄更改。</translation>
    </message>
    <message>
        <source>On any computer, offline: %1</source>
        <translation>在任何计算机上离线执行：%1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyPage</name>
    <message>
        <source>Leave the room…</source>
        <translation>离开现场…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>笔录</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>%1, this step %2</source>
        <translation>%1，本步骤 %2</translation>
    </message>
    <message>
        <source>Head: %1</source>
        <translation>链头：%1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>due</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>later</source>
        <translation>待进行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Step %1 of %2 of branch %3</source>
        <translation>分支 %3：第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>第 %1 步，共 %2 步，%3</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>预期：%1</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>The hash of the script in words, the program and the computer that it is held with.</source>
        <translation>以单词表示的脚本哈希，以及举行仪式所用的程序和计算机。</translation>
    </message>
    <message>
        <source>Making the room ready…</source>
        <translation>正在准备现场…</translation>
    </message>
    <message>
        <source>Throw-away tokens are made.</source>
        <translation>正在创建临时令牌。</translation>
    </message>
    <message>
        <source>The tokens are looked for.</source>
        <translation>正在查找令牌。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>%1: on throw-away tokens, nothing that is signed here counts.</source>
        <translation>%1：使用临时令牌，此处的签名一概无效力。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>无法撤销</translation>
    </message>
    <message>
        <source>%1 of %2 have confirmed it</source>
        <translation>已有 %1/%2 人确认</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonySetup</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>A ceremony is held by a script: who does what with which token, in which order, and what must come of it. It is rehearsed on throw-away tokens first; the real one unlocks after a rehearsal of exactly the same bytes went through without exception. Nothing here needs a network.</source>
        <translation>仪式按脚本举行：谁用哪个令牌做什么、按什么次序、须得到什么结果。先用临时令牌演练；用逐字节相同的脚本无例外地完成演练后，正式仪式才会解锁。这里的一切都不需要网络。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Open a script…</source>
        <translation>打开脚本…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>A root key and its officers</source>
        <translation>根密钥及其密钥管理员</translation>
    </message>
    <message>
        <source>The rotation of a key</source>
        <translation>密钥轮换</translation>
    </message>
    <message>
        <source>Folder for what comes of it</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Bindings of this place</source>
        <translation>本地绑定</translation>
    </message>
    <message>
        <source>Key ledger to go on with</source>
        <translation>要接续的密钥账本</translation>
    </message>
    <message>
        <source>needed for the real one: which tokens and people the names mean</source>
        <translation>正式仪式必需：各名称所指的令牌和人员</translation>
    </message>
    <message>
        <source>empty: a new ledger begins</source>
        <translation>留空：另起新账本</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Whoever signs a record gives the PIN for it</source>
        <translation>每次签署记录都要输入 PIN</translation>
    </message>
    <message>
        <source>Else a token stays logged in to the end.</source>
        <translation>否则令牌会保持登录直到结束。</translation>
    </message>
    <message>
        <source>Use up a token&apos;s last try of its PIN</source>
        <translation>允许用掉令牌最后一次 PIN 尝试</translation>
    </message>
    <message>
        <source>A wrong PIN then locks the token.</source>
        <translation>此时 PIN 错误会锁定令牌。</translation>
    </message>
    <message>
        <source>Rehearse it</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Check a transcript…</source>
        <translation>核查笔录…</translation>
    </message>
    <message>
        <source>Open a script</source>
        <translation>打开脚本</translation>
    </message>
    <message>
        <source>Scripts (*.toml);;All files (*)</source>
        <translation>脚本 (*.toml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save a copy of the script</source>
        <translation>保存脚本副本</translation>
    </message>
    <message>
        <source>Scripts (*.toml)</source>
        <translation>脚本 (*.toml)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>未写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (made in the room)</source>
        <translation>%1（现场制作）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Of the exact bytes of the script</source>
        <translation>按脚本的原始字节计算</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>单词形式</translation>
    </message>
    <message>
        <source>The same hash in the PGP word list, to be read aloud</source>
        <translation>同一哈希的 PGP 单词表形式，供朗读</translation>
    </message>
    <message>
        <source>Bindings: %1</source>
        <translation>绑定：%1</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>存在的问题</translation>
    </message>
    <message>
        <source>Take the ceremony up again</source>
        <translation>继续仪式</translation>
    </message>
    <message>
        <source>Hold the ceremony</source>
        <translation>举行仪式</translation>
    </message>
    <message>
        <source>This script cannot be held: mend what speaks against it.</source>
        <translation>此脚本无法举行：请先解决所列问题。</translation>
    </message>
    <message>
        <source>Choose the folder that the transcript goes to.</source>
        <translation>请选择存放笔录的文件夹。</translation>
    </message>
    <message>
        <source>It was rehearsed. Choose the bindings of this place to hold it.</source>
        <translation>已演练。要举行，请选择本地绑定。</translation>
    </message>
    <message>
        <source>It was rehearsed, but the bindings do not fit.</source>
        <translation>已演练，但绑定不符。</translation>
    </message>
    <message>
        <source>It was rehearsed, and broken off behind record %1: it goes on there.</source>
        <translation>已演练；仪式在记录 %1 之后中断，将从该处继续。</translation>
    </message>
    <message>
        <source>It was rehearsed without exception and can be held.</source>
        <translation>已无例外地完成演练，可以举行。</translation>
    </message>
    <message>
        <source>Rehearse it first. %1</source>
        <translation>请先演练。%1</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyView</name>
    <message>
        <source>Check a transcript…</source>
        <translation>核查笔录…</translation>
    </message>
    <message>
        <source>No ceremony is held here</source>
        <translation>这里不举行仪式</translation>
    </message>
    <message>
        <source>Transcripts of those held elsewhere can be checked.</source>
        <translation>可以核查在别处举行的仪式的笔录。</translation>
    </message>
    <message>
        <source>Leave the room</source>
        <translation>离开现场</translation>
    </message>
    <message>
        <source>The rehearsal ends here and its throw-away tokens are gone. Nothing else is lost.</source>
        <translation>演练到此结束，其临时令牌随之消失。此外没有任何损失。</translation>
    </message>
    <message>
        <source>Every record that was signed is on the disk. The ceremony stands where it is and can be taken up again at this step.</source>
        <translation>已签名的记录都已写入磁盘。仪式停在原处，可从此步骤继续。</translation>
    </message>
    <message>
        <source>Check a transcript</source>
        <translation>核查笔录</translation>
    </message>
    <message>
        <source>Transcripts (*.transcript);;All files (*)</source>
        <translation>笔录 (*.transcript);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 does not hold: %2</source>
        <translation>%1 无效：%2</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>仪式</translation>
    </message>
</context>
<context>
    <name>vedette::ui::CeremonyWords</name>
    <message>
        <source>Initialise a token</source>
        <translation>初始化令牌</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Read a key back</source>
        <translation>回读密钥</translation>
    </message>
    <message>
        <source>Enter it in the ledger</source>
        <translation>登记到账本</translation>
    </message>
    <message>
        <source>Write a public key to a file</source>
        <translation>将公钥写入文件</translation>
    </message>
    <message>
        <source>Destroy a key</source>
        <translation>销毁密钥</translation>
    </message>
    <message>
        <source>Compare aloud</source>
        <translation>朗读核对</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Seal in a bag</source>
        <translation>装袋封存</translation>
    </message>
    <message>
        <source>Take a photograph</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Insert a token</source>
        <translation>插入令牌</translation>
    </message>
    <message>
        <source>Take a token out</source>
        <translation>取出令牌</translation>
    </message>
    <message>
        <source>Destroy a token</source>
        <translation>销毁令牌</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>密钥管理员</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>观察员</translation>
    </message>
    <message>
        <source>initialised</source>
        <translation>已初始化</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>made</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>as it was made</source>
        <translation>与生成时一致</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>written down</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已拍摄</translation>
    </message>
    <message>
        <source>there</source>
        <translation>在位</translation>
    </message>
    <message>
        <source>out</source>
        <translation>已取出</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>仍在</translation>
    </message>
    <message>
        <source>physically destroyed</source>
        <translation>已物理销毁</translation>
    </message>
    <message>
        <source>Is this the script that was reviewed, and this the computer?</source>
        <translation>脚本是否为审阅过的那份，计算机是否为指定的那台？</translation>
    </message>
    <message>
        <source>This cannot be undone. Read it aloud once more. Do it?</source>
        <translation>此操作无法撤销。请再朗读一遍。执行吗？</translation>
    </message>
    <message>
        <source>The script expects “%1”. What now?</source>
        <translation>脚本预期为“%1”。如何处理？</translation>
    </message>
    <message>
        <source>Do you confirm “%1”?</source>
        <translation>您确认“%1”吗？</translation>
    </message>
    <message>
        <source>Take token %1 out of the computer.</source>
        <translation>请从计算机中取出令牌 %1。</translation>
    </message>
    <message>
        <source>Read the words aloud. What you compare them with: is it the same?</source>
        <translation>请朗读这些单词。与所核对的内容一致吗？</translation>
    </message>
    <message>
        <source>What is to be written on record?</source>
        <translation>要记录什么内容？</translation>
    </message>
    <message>
        <source>Token %1 did not sign: %2</source>
        <translation>令牌 %1 未签名：%2</translation>
    </message>
    <message>
        <source>Yes, they are</source>
        <translation>是，无误</translation>
    </message>
    <message>
        <source>Yes, do it</source>
        <translation>是，执行</translation>
    </message>
    <message>
        <source>It is out</source>
        <translation>已取出</translation>
    </message>
    <message>
        <source>Yes, I confirm it</source>
        <translation>是，确认</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Do the step again</source>
        <translation>重做此步骤</translation>
    </message>
    <message>
        <source>Accept it, with a reason…</source>
        <translation>说明理由并接受…</translation>
    </message>
    <message>
        <source>Leave the ceremony here…</source>
        <translation>在此中止仪式…</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>It is different</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>The user PIN that token %1 is to have</source>
        <translation>为令牌 %1 设定的用户 PIN</translation>
    </message>
    <message>
        <source>The user PIN of token %1</source>
        <translation>令牌 %1 的用户 PIN</translation>
    </message>
    <message>
        <source>The security officer&apos;s PIN that token %1 is to have</source>
        <translation>为令牌 %1 设定的安全员 PIN</translation>
    </message>
    <message>
        <source>The new user PIN of token %1</source>
        <translation>令牌 %1 的新用户 PIN</translation>
    </message>
    <message>
        <source>The passphrase that seals the revocation of step %1</source>
        <translation>封存步骤 %1 吊销声明的口令</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Id in the token</source>
        <translation>令牌中的标识</translation>
    </message>
    <message>
        <source>Never extractable, by its module&apos;s word</source>
        <translation>从不可提取（模块声明）</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>单词形式</translation>
    </message>
    <message>
        <source>Objects destroyed</source>
        <translation>已销毁的对象</translation>
    </message>
    <message>
        <source>Nothing is found of it</source>
        <translation>已找不到任何部分</translation>
    </message>
    <message>
        <source>Asked to sign, it answered</source>
        <translation>要求签名时的应答</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>对等节点 ID</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结束</translation>
    </message>
    <message numerus="yes">
        <source>begun %n time(s) before</source>
        <translation>
            <numerusform>此前已开始 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>exception: %1</source>
        <translation>例外：%1</translation>
    </message>
    <message>
        <source>left here: %1</source>
        <translation>在此中止：%1</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>已中止</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>演练</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ChangeList</name>
    <message>
        <source>New peer</source>
        <translation>新对等节点</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>已遗忘</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>Broke a protocol</source>
        <translation>违反协议</translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Other software</source>
        <translation>软件变化</translation>
    </message>
    <message>
        <source>Other standing</source>
        <translation>信誉变化</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>地址变化</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>从何到何</translation>
    </message>
    <message>
        <source>As seen by</source>
        <translation>观察者</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Chart</name>
    <message>
        <source>%1: now %2, at most %3</source>
        <translation>%1：当前 %2，最高 %3</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DecisionsPanel</name>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Of the selected peer</source>
        <translation>已选中的对等节点的</translation>
    </message>
    <message>
        <source>Which decisions are listed</source>
        <translation>列出哪些决定</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>询问原因</translation>
    </message>
    <message>
        <source>Puts this attempt, with the facts of then, to the policy as it stands.</source>
        <translation>把这次尝试连同当时的事实交给现在的策略判断。</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 次被拒绝</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1 次获允许</translation>
    </message>
    <message>
        <source>%1 of too many kinds to be listed</source>
        <translation>%1 次因种类过多而未列出</translation>
    </message>
    <message>
        <source>the first %1 kinds are listed</source>
        <translation>只列出前 %1 类</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>无法读取日志。</translation>
    </message>
    <message>
        <source>Nothing of the kind was decided.</source>
        <translation>没有作出此类决定。</translation>
    </message>
    <message>
        <source>Who was refused or allowed what in a span of the log, by which rule and how often; why, and what would turn it, tells Ask why.</source>
        <translation>日志某段时间内谁被拒绝或获允许做什么、依据哪条规则、多少次；原因以及怎样会改变结果，由“询问原因”说明。</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>这里没有保留任何已发生的事。请加入网络、开始演练，或选择节点的数据文件夹。</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>由 %1 允许</translation>
    </message>
    <message>
        <source>Refused: no rule allows it</source>
        <translation>已拒绝：没有规则允许</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>被 %1 拒绝</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Deeds</name>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1：失败。%2</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：已完成。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DestroyDialog</name>
    <message>
        <source>Destroy a key</source>
        <translation>销毁密钥</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Label of the key that is destroyed</source>
        <translation>要销毁的密钥的标签</translation>
    </message>
    <message>
        <source>Destroys the key %1 (%2). This cannot be undone: no copy of it is anywhere, and a node that has it for its identity is nobody any more.</source>
        <translation>销毁密钥 %1（%2）。此操作无法撤销：它没有任何副本，以它为身份的节点将不复存在。</translation>
    </message>
    <message>
        <source>Peer id: %1</source>
        <translation>对等节点 ID：%1</translation>
    </message>
    <message>
        <source>By the ledger this key is %1: take it out of use there first.</source>
        <translation>按账本，此密钥的状态是：%1。请先在账本中停用它。</translation>
    </message>
    <message>
        <source>To destroy, type %1</source>
        <translation>要销毁，请输入 %1</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>用户 PIN</translation>
    </message>
    <message>
        <source>Type the label of the key that is to be destroyed.</source>
        <translation>请输入要销毁的密钥的标签。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::DoctorCard</name>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>没有地址</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>已表明身份</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>没有回应</translation>
    </message>
    <message>
        <source>Not announced</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>told by: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n protocol(s)</source>
        <translation>
            <numerusform>%1，%n 个协议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n address(es) that were tried</source>
        <translation>
            <numerusform>已尝试 %n 个地址，其中 %1 个可用</numerusform>
        </translation>
    </message>
    <message>
        <source>The doctor</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Tries every known address of the peer, one after the other, and hangs up again.</source>
        <translation>逐一尝试该对等节点的每个已知地址，然后断开。</translation>
    </message>
    <message>
        <source>What the doctor found</source>
        <translation>诊断结果</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在尝试…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Examine now</source>
        <translation>立即检查</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EffectPanel</name>
    <message>
        <source>Attempts that would be decided otherwise</source>
        <translation>会得到不同决定的尝试</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>询问原因</translation>
    </message>
    <message>
        <source>Puts this attempt, with the facts of then, to the policy as it stands.</source>
        <translation>把这次尝试连同当时的事实交给现在的策略判断。</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>重新决定</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>无法读取日志。</translation>
    </message>
    <message>
        <source>Nothing would be decided otherwise.</source>
        <translation>没有任何决定会不同。</translation>
    </message>
    <message>
        <source>The text does not compile: it decides nothing.</source>
        <translation>文本无法编译：不作任何决定。</translation>
    </message>
    <message>
        <source>What was decided in a span of the log is decided again by the text as it stands; what would be otherwise is listed here.</source>
        <translation>日志某段时间内的决定由现在的文本重新作出；不同之处列在这里。</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>这里没有保留任何已发生的事。请加入网络、开始演练，或选择节点的数据文件夹。</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 次尝试</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <translation>%1 次相同</translation>
    </message>
    <message>
        <source>%1 would break</source>
        <translation>%1 次会中断</translation>
    </message>
    <message>
        <source>%1 would newly be allowed</source>
        <translation>%1 次会新获允许</translation>
    </message>
    <message>
        <source>%1 not recorded one by one</source>
        <translation>%1 次未逐一记录</translation>
    </message>
    <message>
        <source>the first %1 kinds are listed</source>
        <translation>只列出前 %1 类</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>属于当时的文本：此后已改动。</translation>
    </message>
    <message>
        <source>Newly allowed by %1</source>
        <translation>新获 %1 允许</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>被 %1 拒绝</translation>
    </message>
    <message>
        <source>Allowed by no rule</source>
        <translation>没有规则允许</translation>
    </message>
    <message>
        <source>Allowed by no rule, before by %1</source>
        <translation>没有规则允许，之前由 %1 允许</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EngineSource</name>
    <message>
        <source>No network joined</source>
        <translation>未加入网络</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EventGroup</name>
    <message>
        <source>connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>discovery</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>gossip</source>
        <translation>Gossip</translation>
    </message>
    <message>
        <source>pings and tasks</source>
        <translation>ping 与任务</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>vedette::ui::EventWords</name>
    <message>
        <source>Listening</source>
        <translation>正在监听</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>连接已打开</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>连接已关闭</translation>
    </message>
    <message>
        <source>Dial failed</source>
        <translation>拨号失败</translation>
    </message>
    <message>
        <source>Peer identified</source>
        <translation>对等节点已识别</translation>
    </message>
    <message>
        <source>Protocol broken</source>
        <translation>违反协议</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Round trip measured</source>
        <translation>已测往返时间</translation>
    </message>
    <message>
        <source>Connection keys renewed</source>
        <translation>连接密钥已更新</translation>
    </message>
    <message>
        <source>Operator acted</source>
        <translation>操作员操作</translation>
    </message>
    <message>
        <source>Protocol broken on a stream</source>
        <translation>流上违反协议</translation>
    </message>
    <message>
        <source>Routing table changed</source>
        <translation>路由表变化</translation>
    </message>
    <message>
        <source>Lookup ended</source>
        <translation>查找结束</translation>
    </message>
    <message>
        <source>Record stored</source>
        <translation>记录已存储</translation>
    </message>
    <message>
        <source>Bootnodes compared</source>
        <translation>引导节点已比对</translation>
    </message>
    <message>
        <source>Peer discovered</source>
        <translation>发现对等节点</translation>
    </message>
    <message>
        <source>Peer misbehaved</source>
        <translation>对等节点行为不当</translation>
    </message>
    <message>
        <source>Message delivered</source>
        <translation>消息已送达</translation>
    </message>
    <message>
        <source>Message refused</source>
        <translation>消息被拒绝</translation>
    </message>
    <message>
        <source>Message published</source>
        <translation>消息已发布</translation>
    </message>
    <message>
        <source>Mesh changed</source>
        <translation>网格变化</translation>
    </message>
    <message>
        <source>Subscription changed</source>
        <translation>订阅变化</translation>
    </message>
    <message>
        <source>Score changed</source>
        <translation>评分变化</translation>
    </message>
    <message>
        <source>Delegation learned</source>
        <translation>获知委托</translation>
    </message>
    <message>
        <source>Task ended</source>
        <translation>任务结束</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>录制开始</translation>
    </message>
    <message>
        <source>Recording ended</source>
        <translation>录制结束</translation>
    </message>
    <message>
        <source>Clock stepped</source>
        <translation>时钟跳变</translation>
    </message>
    <message>
        <source>Event log troubled</source>
        <translation>事件日志异常</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %Ln addresses</source>
        <translation>
            <numerusform>正在监听 %Ln 个地址</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 connected to us from %2 (%3)</source>
        <translation>%1 从 %2 连入（%3）</translation>
    </message>
    <message>
        <source>Connected to %1 at %2 (%3)</source>
        <translation>已连接到 %1，地址 %2（%3）</translation>
    </message>
    <message>
        <source>Connection to %1 ended after %2</source>
        <translation>与 %1 的连接持续 %2 后结束</translation>
    </message>
    <message>
        <source>Dial of %1 failed</source>
        <translation>拨号 %1 失败</translation>
    </message>
    <message>
        <source>%1 says that it is %2</source>
        <translation>%1 自称是 %2</translation>
    </message>
    <message>
        <source>%1 answered in %2</source>
        <translation>%1 应答用时 %2</translation>
    </message>
    <message>
        <source>New connection keys, to be replaced by %1</source>
        <translation>新的连接密钥，须在 %1 前更换</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Recording begins</source>
        <translation>录制开始</translation>
    </message>
    <message>
        <source>Recording begins; the run before was cut off</source>
        <translation>录制开始；上次运行被中途切断</translation>
    </message>
    <message numerus="yes">
        <source>Recording ends, %Ln events dropped</source>
        <translation>
            <numerusform>录制结束，丢弃了 %Ln 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer&apos;s clock went from %1 to %2</source>
        <translation>计算机的时钟从 %1 变为 %2</translation>
    </message>
    <message>
        <source>Events are written again</source>
        <translation>事件恢复写入</translation>
    </message>
    <message>
        <source>%1 was not let into the routing table</source>
        <translation>%1 未获准进入路由表</translation>
    </message>
    <message numerus="yes">
        <source>%1 came into the routing table (%Ln peers)</source>
        <translation>
            <numerusform>%1 进入路由表（%Ln 个对等节点）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 left the routing table (%Ln peers)</source>
        <translation>
            <numerusform>%1 离开路由表（%Ln 个对等节点）</numerusform>
        </translation>
    </message>
    <message>
        <source>Lookup (%1) failed</source>
        <translation>查找（%1）失败</translation>
    </message>
    <message>
        <source>Lookup (%1): %2 found, %3 asked, %4</source>
        <translation>查找（%1）：找到 %2，询问 %3，用时 %4</translation>
    </message>
    <message>
        <source>We remember that %1 provides %2</source>
        <translation>已记下 %1 提供 %2</translation>
    </message>
    <message>
        <source>We hold a record of %1 for %2</source>
        <translation>保存了 %1 写入的 %2 的记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes reached, %1 not; their answers disagree</source>
        <translation>
            <numerusform>连到 %Ln 个引导节点，未连到 %1 个；其回答不一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes reached, %1 not; their answers agree</source>
        <translation>
            <numerusform>连到 %Ln 个引导节点，未连到 %1 个；其回答一致</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was told of by %2</source>
        <translation>由 %2 得知 %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 on %2, from %3</source>
        <translation>%1（%2），来自 %3</translation>
    </message>
    <message>
        <source>A message on %1 by way of %2 was not passed on</source>
        <translation>%1 上经由 %2 的一条消息未转发</translation>
    </message>
    <message>
        <source>%1 came into the mesh of %2</source>
        <translation>%1 进入 %2 的网格</translation>
    </message>
    <message>
        <source>%1 left the mesh of %2</source>
        <translation>%1 离开 %2 的网格</translation>
    </message>
    <message>
        <source>%1 subscribed to %2</source>
        <translation>%1 订阅了 %2</translation>
    </message>
    <message>
        <source>%1 unsubscribed from %2</source>
        <translation>%1 取消订阅 %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3 (%4)</source>
        <translation>%1：%2 → %3（%4）</translation>
    </message>
    <message>
        <source>%1 may write for %2 until %3</source>
        <translation>%1 可代 %2 发布，至 %3</translation>
    </message>
    <message>
        <source>%1 did %2 for us: %3</source>
        <translation>%1 为本节点执行 %2：%3</translation>
    </message>
    <message>
        <source>%2 for %1: %3</source>
        <translation>为 %1 执行 %2：%3</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>未知者</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Multiplexer</source>
        <translation>多路复用器</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>接收字节</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>发送字节</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>协议版本</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule of the proposal</source>
        <translation>提案的规则</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Number in its run</source>
        <translation>运行内序号</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>起因</translation>
    </message>
    <message>
        <source>Identity&apos;s token away</source>
        <translation>身份令牌不在</translation>
    </message>
    <message>
        <source>Identity&apos;s token back</source>
        <translation>身份令牌已恢复</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Connections stay, new connection keys are not signed. %1</source>
        <translation>连接保持，新的连接密钥不再签名。%1</translation>
    </message>
    <message>
        <source>The identity signs again after %1</source>
        <translation>身份在 %1后恢复签名</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>警报已发出</translation>
    </message>
    <message>
        <source>Alert changed</source>
        <translation>警报已变更</translation>
    </message>
    <message>
        <source>Alert %1: %2</source>
        <translation>警报 %1：%2</translation>
    </message>
    <message>
        <source>Alert %1 changed: %2</source>
        <translation>警报 %1 已变更：%2</translation>
    </message>
    <message>
        <source>%1 × %2 refused to %3</source>
        <translation>%1 × 拒绝 %3 执行 %2</translation>
    </message>
    <message>
        <source>%1 × %2 allowed to %3</source>
        <translation>%1 × 允许 %3 执行 %2</translation>
    </message>
    <message>
        <source>Canary ended</source>
        <translation>金丝雀探测结束</translation>
    </message>
    <message>
        <source>Tier changed</source>
        <translation>等级已改变</translation>
    </message>
    <message>
        <source>Proposal compared</source>
        <translation>已对比提案</translation>
    </message>
    <message>
        <source>Canary for %1: %2</source>
        <translation>对 %1 的金丝雀探测：%2</translation>
    </message>
    <message>
        <source>Risk of %1: %2, not %3 any more. %4</source>
        <translation>%1 的风险：%2，不再是%3。%4</translation>
    </message>
    <message>
        <source>Compared with a proposal: no difference in %1 decisions</source>
        <translation>与提案对比：%1 次判定无差异</translation>
    </message>
    <message>
        <source>A proposal would allow %1 × %2 to %3</source>
        <translation>提案会允许 %3 进行 %1 次 %2</translation>
    </message>
    <message>
        <source>A proposal would refuse %1 × %2 to %3</source>
        <translation>提案会拒绝 %3 进行 %1 次 %2</translation>
    </message>
    <message>
        <source>Proof ended</source>
        <translation>证明结束</translation>
    </message>
    <message>
        <source>Proof of what %1 is: %2</source>
        <translation>证明 %1 是什么：%2</translation>
    </message>
    <message>
        <source>Program, as it says</source>
        <translation>程序（自称）</translation>
    </message>
    <message>
        <source>Build, as it says</source>
        <translation>构建（自称）</translation>
    </message>
    <message>
        <source>Posture, as it says</source>
        <translation>安全状况（自称）</translation>
    </message>
    <message>
        <source>Device of the attester</source>
        <translation>证明者的设备</translation>
    </message>
    <message>
        <source>Counts until</source>
        <translation>有效至</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace addresses by pseudonyms</source>
        <translation>用化名替换地址(&amp;R)</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>导出为</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>A picture shows what the window shows.</source>
        <translation>图片显示窗口中所见的内容。</translation>
    </message>
    <message>
        <source>Each IP address and host name becomes a word like ip4-1, the same one throughout the file. Peer ids, ports and names stay.</source>
        <translation>每个 IP 地址和主机名都变成 ip4-1 这样的词，在整个文件中保持一致。对等节点 ID、端口和名称保留。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FallPanel</name>
    <message>
        <source>Peer id, segment:NAME, owner:NAME or role:NAME</source>
        <translation>对等节点 ID、segment:名称、owner:名称或 role:名称</translation>
    </message>
    <message>
        <source>Who falls</source>
        <translation>谁失陷</translation>
    </message>
    <message>
        <source>The selected peer</source>
        <translation>选中的对等节点</translation>
    </message>
    <message>
        <source>Show in the graph</source>
        <translation>在图中显示</translation>
    </message>
    <message>
        <source>Marks in the topology who falls and by which way, until it is taken back.</source>
        <translation>在拓扑中标出谁经由哪条路径失陷，直到取消为止。</translation>
    </message>
    <message>
        <source>How much was worked out</source>
        <translation>已计算的部分</translation>
    </message>
    <message>
        <source>What would stop it, who falls, who is touched</source>
        <translation>如何阻止、谁失陷、谁受波及</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>网段</translation>
    </message>
    <message>
        <source>By which way</source>
        <translation>经由的路径</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation>无法计算。</translation>
    </message>
    <message>
        <source>Nobody is known by that name: the policy, the network and its log have no such peer, segment, owner or role.</source>
        <translation>没有以此为名者：策略、网络及其日志中没有这样的对等节点、网段、所有者或角色。</translation>
    </message>
    <message>
        <source>Nobody else falls, and nobody is touched.</source>
        <translation>没有其他代理失陷，也没有代理受波及。</translation>
    </message>
    <message>
        <source>The text does not compile: it stops nothing.</source>
        <translation>文本无法编译：它什么也阻止不了。</translation>
    </message>
    <message>
        <source>Whoever takes over an agent acts as that agent. Name one, and see whom it could take over from there by the text as it stands, by which way, and what would stop it.</source>
        <translation>谁控制了某个代理，谁就以该代理的身份行事。指定一个代理，即可看到按当前文本它能由此控制谁、经由哪条路径，以及如何阻止。</translation>
    </message>
    <message>
        <source>%1 of %2 others fall</source>
        <translation>其余 %2 个中有 %1 个失陷</translation>
    </message>
    <message>
        <source>%1 more are touched</source>
        <translation>另有 %1 个受波及</translation>
    </message>
    <message>
        <source>without a policy %1 and %2</source>
        <translation>没有策略时为 %1 和 %2</translation>
    </message>
    <message>
        <source>by the text before %1 and %2</source>
        <translation>按先前的文本为 %1 和 %2</translation>
    </message>
    <message>
        <source>nothing that was used is on record</source>
        <translation>没有使用记录</translation>
    </message>
    <message>
        <source>This is not all: it would take more decisions than are spent on it.</source>
        <translation>这并非全部：所需的判定次数超过了为此分配的上限。</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>属于当时的文本：此后已改动。</translation>
    </message>
    <message>
        <source>What would stop most for least</source>
        <translation>以最小代价阻止最多</translation>
    </message>
    <message>
        <source>Without the rule %1</source>
        <translation>若无规则 %1</translation>
    </message>
    <message>
        <source>With %1 kept apart</source>
        <translation>若隔离 %1</translation>
    </message>
    <message>
        <source>With nothing let from %1 to %2</source>
        <translation>若不允许任何内容从 %1 到 %2</translation>
    </message>
    <message>
        <source>%1: %2 do not fall, %3 observed uses end</source>
        <translation>%1：%2 个不会失陷，%3 次已观察到的使用会中断</translation>
    </message>
    <message>
        <source>Falls · %1</source>
        <translation>失陷 · %1</translation>
    </message>
    <message>
        <source>Is touched · %1</source>
        <translation>受波及 · %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>来自 %2 的 %1</translation>
    </message>
    <message>
        <source>over its own connection</source>
        <translation>经由其自身的连接</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>由 %1 允许</translation>
    </message>
    <message>
        <source>%1 · the first %2 are listed</source>
        <translation>%1 · 列出前 %2 个</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FalloutBanner</name>
    <message>
        <source>Show it no longer</source>
        <translation>不再显示</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Figures</name>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
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
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此筛选…</translation>
    </message>
    <message>
        <source>Edit saved filters…</source>
        <translation>编辑已保存的筛选…</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存此筛选</translation>
    </message>
    <message>
        <source>It asks</source>
        <translation>查询内容</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Show it in the rail</source>
        <translation>在侧栏中显示</translation>
    </message>
</context>
<context>
    <name>vedette::ui::FiltersDialog</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>查询内容</translation>
    </message>
    <message>
        <source>In the rail</source>
        <translation>在侧栏中</translation>
    </message>
    <message>
        <source>There is a filter of that name already; nothing was changed.</source>
        <translation>已有同名的筛选；未作任何更改。</translation>
    </message>
    <message>
        <source>A filter needs a name and something to ask; nothing was changed.</source>
        <translation>筛选需要名称和查询内容；未作任何更改。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GenerateDialog</name>
    <message>
        <source>New key in %1</source>
        <translation>在 %1 中新建密钥</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Label of the key</source>
        <translation>密钥的标签</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>用户 PIN</translation>
    </message>
    <message>
        <source>The private half is made in the token and never leaves it. Its attributes are read back, and a signature on trial is checked, before the key counts as made.</source>
        <translation>私钥部分在令牌中生成，从不离开令牌。属性会被回读，并检验一次试签名，之后密钥才算生成。</translation>
    </message>
    <message>
        <source>The usual choice for a node: every peer knows it.</source>
        <translation>节点的常用选择：所有对等节点都支持。</translation>
    </message>
    <message>
        <source>As a node&apos;s identity some peers, those in JavaScript among them, cannot dial it.</source>
        <translation>作为节点身份时，部分对等节点（包括 JavaScript 的）无法拨号到它。</translation>
    </message>
    <message>
        <source>No token lists its curves: whether it knows this one shows when the key is made.</source>
        <translation>令牌不会列出其曲线：是否支持此曲线要到生成密钥时才知道。</translation>
    </message>
    <message>
        <source>Takes a card minutes to make. Peers know it; use it where Ed25519 is missing.</source>
        <translation>智能卡生成需要数分钟。对等节点都支持；在没有 Ed25519 时使用。</translation>
    </message>
    <message>
        <source>The token cannot make a key of this kind.</source>
        <translation>令牌无法生成此类密钥。</translation>
    </message>
    <message>
        <source>A label has 1 to 32 bytes of plain text.</source>
        <translation>标签为 1 到 32 字节的纯文本。</translation>
    </message>
    <message>
        <source>A key of that label is in the token already.</source>
        <translation>令牌中已有同标签的密钥。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GraphCanvas</name>
    <message>
        <source>Arranging peers… %1 %</source>
        <translation>正在排列对等节点… %1%</translation>
    </message>
</context>
<context>
    <name>vedette::ui::GraphLook</name>
    <message>
        <source>Software (claimed)</source>
        <translation>软件（自称）</translation>
    </message>
    <message>
        <source>Role (claimed)</source>
        <translation>角色（自称）</translation>
    </message>
    <message>
        <source>Gossip standing</source>
        <translation>Gossip 信誉</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Autonomous system</source>
        <translation>自治系统</translation>
    </message>
    <message>
        <source>Address prefix</source>
        <translation>地址前缀</translation>
    </message>
    <message>
        <source>Gossip mesh</source>
        <translation>Gossip 网格</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HandoverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>What those who take over must know, from the log of this computer, in Markdown.</source>
        <translation>接班者须知，取自本机日志，为 Markdown 格式。</translation>
    </message>
    <message>
        <source>The last 8 hours</source>
        <translation>最近 8 小时</translation>
    </message>
    <message>
        <source>The last 12 hours</source>
        <translation>最近 12 小时</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Which hours</source>
        <translation>哪些小时</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>交接内容</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>The log is being read…</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>保存到</translation>
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
        <translation>查看</translation>
    </message>
    <message>
        <source>Is anything wrong</source>
        <translation>是否有异常</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>查看：%1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HealthFacts</name>
    <message>
        <source>Events are not recorded</source>
        <translation>事件未被记录</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>引擎没有应答</translation>
    </message>
    <message>
        <source>A question to it waits for %1.</source>
        <translation>一个请求已等待 %1。</translation>
    </message>
    <message>
        <source>Events were lost</source>
        <translation>有事件丢失</translation>
    </message>
    <message>
        <source>%1 did not reach the window, %2 not the disk: more came than this computer could take.</source>
        <translation>%1 个未到达窗口，%2 个未写入磁盘：来得太多，本机处理不及。</translation>
    </message>
    <message>
        <source>Connected to nobody</source>
        <translation>未与任何对等节点连接</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are known, and no connection is open.</source>
        <translation>
            <numerusform>已知 %Ln 个对等节点，但没有打开的连接。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections fell</source>
        <translation>连接数下降</translation>
    </message>
    <message>
        <source>From %1 to %2 within %3.</source>
        <translation>%3内从 %1 降到 %2。</translation>
    </message>
    <message>
        <source>Protocols were broken</source>
        <translation>有违反协议的行为</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times within %1.</source>
        <translation>
            <numerusform>%1内 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Much more is refused than usual</source>
        <translation>拒绝次数远多于平常</translation>
    </message>
    <message>
        <source>%1 times within %2; before that %3 in such a time.</source>
        <translation>%2内 %1 次；此前同样时长内 %3 次。</translation>
    </message>
    <message>
        <source>Most dials fail</source>
        <translation>多数拨号失败</translation>
    </message>
    <message>
        <source>%1 of %2 within %3.</source>
        <translation>%3内 %2 次中有 %1 次。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bootnodes out of reach</source>
        <translation>
            <numerusform>%Ln 个引导节点不可达</numerusform>
        </translation>
    </message>
    <message>
        <source>We are connected to %1 of %2.</source>
        <translation>%2 个中，本节点已连接 %1 个。</translation>
    </message>
    <message>
        <source>Bootnodes disagree about the network</source>
        <translation>引导节点对网络的说法不一</translation>
    </message>
    <message>
        <source>Asked the same, they named different peers.</source>
        <translation>对同一询问，它们给出的对等节点不同。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more alerts are open</source>
        <translation>
            <numerusform>另有 %Ln 个未处理的警报</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait for somebody.</source>
        <translation>它们在等人处理。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>帮助页面</translation>
    </message>
</context>
<context>
    <name>vedette::ui::HoverCard</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>自称</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Gossip score</source>
        <translation>Gossip 评分</translation>
    </message>
    <message>
        <source>Last breach</source>
        <translation>最近违规</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentActions</name>
    <message>
        <source>Write down…</source>
        <translation>记下…</translation>
    </message>
    <message>
        <source>A note on the timeline of the incident. (C)</source>
        <translation>在事故的时间线上记一条笔记。(C)</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>交给…</translation>
    </message>
    <message>
        <source>Say who looks after it. (O)</source>
        <translation>指定由谁负责。(O)</translation>
    </message>
    <message>
        <source>Add the selected peer</source>
        <translation>加入选中的对等节点</translation>
    </message>
    <message>
        <source>The peer that is selected in the window belongs to it. (P)</source>
        <translation>窗口中选中的对等节点属于该事故。(P)</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>It is over; say what it was. (X)</source>
        <translation>已经结束；写明是什么。(X)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>It is not over. (R)</source>
        <translation>尚未结束。(R)</translation>
    </message>
    <message>
        <source>Write down about %1</source>
        <translation>记下关于 %1 的内容</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>What was found out, decided or done</source>
        <translation>查明、决定或做了什么</translation>
    </message>
    <message>
        <source>Writing down about %1</source>
        <translation>正在记下关于 %1 的内容</translation>
    </message>
    <message>
        <source>Who looks after %1?</source>
        <translation>由谁负责 %1？</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Giving away %1</source>
        <translation>正在移交 %1</translation>
    </message>
    <message>
        <source>Adding a peer to %1</source>
        <translation>正在将对等节点加入 %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>Its alerts stay as they are. Undo takes it back.</source>
        <translation>其警报保持不变。可撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its alerts are still open and stay so. Undo takes it back.</source>
        <translation>
            <numerusform>其中 %Ln 个警报仍未处理并保持如此。可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>正在关闭 %1</translation>
    </message>
    <message>
        <source>Opening %1 again</source>
        <translation>正在重新打开 %1</translation>
    </message>
    <message>
        <source>Taking %1 out of %2</source>
        <translation>正在将 %1 移出 %2</translation>
    </message>
    <message>
        <source>Taking a peer out of %1</source>
        <translation>正在将对等节点移出 %1</translation>
    </message>
    <message>
        <source>Write a case…</source>
        <translation>写成案卷…</translation>
    </message>
    <message>
        <source>A folder that others check offline: the incident, its alerts, and the audit log that vouches for it. (S)</source>
        <translation>他人可离线核查的文件夹：事件、其警报，以及为其作证的审计日志。(S)</translation>
    </message>
    <message>
        <source>The folder that is made for the case</source>
        <translation>为案卷新建的文件夹</translation>
    </message>
    <message>
        <source>No case was written</source>
        <translation>未写成案卷</translation>
    </message>
    <message>
        <source>Nothing was left in %1.</source>
        <translation>%1 中未留下任何内容。</translation>
    </message>
    <message>
        <source>The case is written</source>
        <translation>案卷已写成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of the audit log vouch for it.</source>
        <translation>
            <numerusform>审计日志中有 %Ln 条记录为其作证。</numerusform>
        </translation>
    </message>
    <message>
        <source>A signed head of the log stands among them.</source>
        <translation>其中有一个已签名的日志头。</translation>
    </message>
    <message>
        <source>No signed head of the log stands among them yet: keep the hash elsewhere.</source>
        <translation>其中尚无已签名的日志头：请将哈希保存在别处。</translation>
    </message>
    <message>
        <source>SHA-256 of case.json: %1</source>
        <translation>case.json 的 SHA-256：%1</translation>
    </message>
    <message>
        <source>To check it offline: %1</source>
        <translation>离线核查：%1</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentPage</name>
    <message>
        <source>Choose an incident to see what belongs to it.</source>
        <translation>选择一个事故以查看其内容。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Alerts of the incident</source>
        <translation>事故的警报</translation>
    </message>
    <message>
        <source>Peers of the incident</source>
        <translation>事故的对等节点</translation>
    </message>
    <message>
        <source>Take the alert out</source>
        <translation>移出该警报</translation>
    </message>
    <message>
        <source>Take the peer out</source>
        <translation>移出该对等节点</translation>
    </message>
    <message>
        <source>Nobody looks after it.</source>
        <translation>无人负责。</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>对等节点</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentWords</name>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Closed %1: %2</source>
        <translation>%1 关闭：%2</translation>
    </message>
    <message>
        <source>opened by operator %1</source>
        <translation>由操作员 %1 开立</translation>
    </message>
    <message>
        <source>raised %1</source>
        <translation>触发 %1</translation>
    </message>
    <message>
        <source>%1 at its worst</source>
        <translation>%1 最严重</translation>
    </message>
    <message>
        <source>closed by operator %1</source>
        <translation>由操作员 %1 关闭</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentsModel</name>
    <message>
        <source>No alert</source>
        <translation>无警报</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%2 个中 %1 个未处理</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>vedette::ui::IncidentsView</name>
    <message>
        <source>Open %1</source>
        <translation>未结 %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>已结 %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Which incidents</source>
        <translation>哪些事故</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>The chosen incident</source>
        <translation>所选事故</translation>
    </message>
    <message>
        <source>Next incident</source>
        <translation>下一个事故</translation>
    </message>
    <message>
        <source>Previous incident</source>
        <translation>上一个事故</translation>
    </message>
    <message>
        <source>Read the incident</source>
        <translation>阅读该事故</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>撤销上一步操作</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln incidents</source>
        <translation>
            <numerusform>%1 / %Ln 个事故</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents as they are now; nothing can be done here until you return to live.</source>
        <translation>事故按现在的样子显示；返回实时之前，这里不能进行操作。</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands, so it has no incidents.</source>
        <translation>演练不接受命令，因此没有事故。</translation>
    </message>
    <message>
        <source>No incidents</source>
        <translation>没有事故</translation>
    </message>
    <message>
        <source>Alerts that belong together become one: choose them among the alerts and press E. Here they have an owner, notes and an end.</source>
        <translation>属于同一件事的警报合为一个事故：在警报中选中它们并按 E。在这里它们有负责人、笔记和结束。</translation>
    </message>
    <message>
        <source>Show the alerts</source>
        <translation>显示警报</translation>
    </message>
    <message>
        <source>No incident is like that</source>
        <translation>没有这样的事故</translation>
    </message>
    <message>
        <source>No incident has all that the tab and the search ask for.</source>
        <translation>没有事故满足标签页和搜索的全部要求。</translation>
    </message>
    <message>
        <source>Show all incidents</source>
        <translation>显示所有事故</translation>
    </message>
</context>
<context>
    <name>vedette::ui::InitializeDialog</name>
    <message>
        <source>Initialise a token</source>
        <translation>初始化令牌</translation>
    </message>
    <message>
        <source>Erase and initialise</source>
        <translation>清除并初始化</translation>
    </message>
    <message>
        <source>Initialise</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>Name of the token</source>
        <translation>令牌名称</translation>
    </message>
    <message>
        <source>Name of the token that is erased</source>
        <translation>要清除的令牌的名称</translation>
    </message>
    <message>
        <source>Security officer&apos;s PIN</source>
        <translation>安全员 PIN</translation>
    </message>
    <message>
        <source>Security officer&apos;s PIN, again</source>
        <translation>再次输入安全员 PIN</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>用户 PIN</translation>
    </message>
    <message>
        <source>User PIN, again</source>
        <translation>再次输入用户 PIN</translation>
    </message>
    <message numerus="yes">
        <source>Erases the token with the %Ln keys that show, and those that do not. This cannot be undone.</source>
        <translation>
            <numerusform>清除令牌及其中可见的 %Ln 个密钥，以及不可见的密钥。此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>The security officer&apos;s PIN must be the one that the token has now.</source>
        <translation>安全员 PIN 必须是令牌当前的那个。</translation>
    </message>
    <message>
        <source>To erase, type %1</source>
        <translation>要清除，请输入 %1</translation>
    </message>
    <message>
        <source>Gives the token a name and both of its PINs. The security officer&apos;s PIN sets a forgotten user PIN anew; keep it apart from the user&apos;s.</source>
        <translation>为令牌设置名称和两个 PIN。安全员 PIN 用于重设忘记的用户 PIN；请与用户 PIN 分开保管。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Type the name of the token that is to be erased.</source>
        <translation>请输入要清除的令牌的名称。</translation>
    </message>
    <message>
        <source>A name has 1 to 32 bytes of plain text.</source>
        <translation>名称为 1 到 32 字节的纯文本。</translation>
    </message>
    <message>
        <source>Both PINs are needed.</source>
        <translation>两个 PIN 都需要。</translation>
    </message>
    <message>
        <source>The two entries of a PIN differ.</source>
        <translation>两次输入的 PIN 不一致。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::InviteDialog</name>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Listen there</source>
        <translation>在此监听</translation>
    </message>
    <message>
        <source>Addresses of this node</source>
        <translation>本节点的地址</translation>
    </message>
    <message>
        <source>Be reachable at</source>
        <translation>可达地址</translation>
    </message>
    <message>
        <source>This node listens nowhere, so nobody can come to it; it goes to others.</source>
        <translation>本节点没有监听任何地址，因此无人能连入；由它去连接其他节点。</translation>
    </message>
    <message>
        <source>Others come to this node by one of these addresses. A camera reads the code; behind a router only addresses that lead here from outside are of use to them.</source>
        <translation>其他节点可通过这些地址之一连接到本节点。用相机读取二维码；在路由器之后，只有能从外部到达此处的地址对它们有用。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::JoinDialog</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Leave it again</source>
        <translation>离开此网络</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Join a network</source>
        <translation>加入网络</translation>
    </message>
    <message>
        <source>Addresses of peers, one a line</source>
        <translation>对等节点地址，每行一个</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What the network is called</source>
        <translation>网络的名称</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Addresses from a file</source>
        <translation>从文件读取地址</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>在后台继续</translation>
    </message>
    <message>
        <source>A text file with addresses, one a line, where # begins a remark; or a picture of a QR code, which can also be pasted or dropped above</source>
        <translation>文本文件，每行一个地址，# 之后为注释；或二维码图片，也可以粘贴或拖放到上方</translation>
    </message>
    <message>
        <source>Looking for a QR code…</source>
        <translation>正在查找二维码…</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>The identity of this console: a new key for this run (ephemeral:ed25519), or a key in a token. The view of keys copies its address: pkcs11:token=…</source>
        <translation>此控制台的身份：本次运行的新密钥（ephemeral:ed25519），或令牌中的密钥。密钥视图可复制其地址：pkcs11:token=…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Joining</name>
    <message>
        <source>That is too long: at most %1 characters are read.</source>
        <translation>内容过长：最多读取 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” is no address. Write for example /dnsaddr/bootstrap.example.org or /ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…</source>
        <translation>“%1”不是地址。请写成例如 /dnsaddr/bootstrap.example.org 或 /ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…</translation>
    </message>
    <message>
        <source>Only the first %1 addresses are used.</source>
        <translation>只使用前 %1 个地址。</translation>
    </message>
    <message>
        <source>Identity and keys</source>
        <translation>身份与密钥</translation>
    </message>
    <message>
        <source>Too many networks and rehearsals are open: end one first.</source>
        <translation>打开的网络和演练过多：请先结束一个。</translation>
    </message>
    <message>
        <source>Dial %1</source>
        <translation>拨号 %1</translation>
    </message>
    <message>
        <source>What the peer says of itself</source>
        <translation>对等节点的自述</translation>
    </message>
    <message>
        <source>Way into the network (DHT)</source>
        <translation>接入网络（DHT）</translation>
    </message>
    <message>
        <source>We are %1</source>
        <translation>本节点是 %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>Connected to %1; %2, %3</source>
        <translation>已连接到 %1；%2，%3</translation>
    </message>
    <message>
        <source>Connected to %1; %2, %3, in %4 ms</source>
        <translation>已连接到 %1；%2，%3，用时 %4 ms</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln protocols</source>
        <translation>
            <numerusform>%1；%Ln 个协议</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers in our routing table</source>
        <translation>
            <numerusform>路由表中有 %Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody to ask</source>
        <translation>没有可询问的对等节点</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>快捷键及其作用</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeysModel</name>
    <message>
        <source>Claimed: %1</source>
        <translation>声明：%1</translation>
    </message>
    <message>
        <source>not in the ledger</source>
        <translation>不在账本中</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>对等节点 ID</translation>
    </message>
    <message>
        <source>Proved: made in the device, cannot leave it</source>
        <translation>已证明：在设备中生成，无法离开设备</translation>
    </message>
</context>
<context>
    <name>vedette::ui::KeysView</name>
    <message>
        <source>Log in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>新建密钥…</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>设置 PIN…</translation>
    </message>
    <message>
        <source>Initialise the token…</source>
        <translation>初始化令牌…</translation>
    </message>
    <message>
        <source>Sign on trial</source>
        <translation>试签名</translation>
    </message>
    <message>
        <source>Destroy the key…</source>
        <translation>销毁密钥…</translation>
    </message>
    <message>
        <source>Copy its address for --identity</source>
        <translation>复制用于 --identity 的地址</translation>
    </message>
    <message>
        <source>Look at the tokens again</source>
        <translation>重新查看令牌</translation>
    </message>
    <message>
        <source>Add a module…</source>
        <translation>添加模块…</translation>
    </message>
    <message>
        <source>Make a development token</source>
        <translation>创建开发令牌</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Free slots, and modules without a token</source>
        <translation>空插槽和没有令牌的模块</translation>
    </message>
    <message>
        <source>No token is in use</source>
        <translation>没有令牌在用</translation>
    </message>
    <message>
        <source>A module of PKCS#11 shows the tokens that it reaches: smart cards, HSMs, a TPM or software. Add one by its path, or make a token of software in the data folder to try things out.</source>
        <translation>PKCS#11 模块显示它能访问的令牌：智能卡、HSM、TPM 或软件。请按路径添加模块，或在数据文件夹中创建软件令牌来试用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln 个密钥</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Chosen key</source>
        <translation>已选中的密钥</translation>
    </message>
    <message>
        <source>attributes are claimed by the module</source>
        <translation>属性由模块声明</translation>
    </message>
    <message>
        <source>Chosen token</source>
        <translation>已选中的令牌</translation>
    </message>
    <message>
        <source>Its module</source>
        <translation>所属模块</translation>
    </message>
    <message>
        <source>The ledger of keys cannot be read. %1</source>
        <translation>无法读取密钥账本。%1</translation>
    </message>
    <message>
        <source>Add a module of PKCS#11</source>
        <translation>添加 PKCS#11 模块</translation>
    </message>
    <message>
        <source>Modules (*.so)</source>
        <translation>模块 (*.so)</translation>
    </message>
    <message>
        <source>No development token was made. %1</source>
        <translation>未创建开发令牌。%1</translation>
    </message>
    <message>
        <source>Have the device prove it…</source>
        <translation>请设备证明…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LabView</name>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Enter starts</source>
        <translation>按 Enter 启动</translation>
    </message>
    <message>
        <source>A&amp;gents</source>
        <translation>代理(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>The same seed gives the same run, to the byte.</source>
        <translation>相同的种子产生逐字节相同的运行。</translation>
    </message>
    <message>
        <source>&amp;Defences</source>
        <translation>防御(&amp;D)</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>速度(&amp;S)</translation>
    </message>
    <message>
        <source>On and off, side by side</source>
        <translation>开与关并排</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Start the rehearsal</source>
        <translation>启动演练</translation>
    </message>
    <message>
        <source>Pause or continue the rehearsals</source>
        <translation>暂停或继续演练</translation>
    </message>
    <message>
        <source>No rehearsal runs</source>
        <translation>没有演练在运行</translation>
    </message>
    <message>
        <source>A rehearsal plays a whole fleet on this computer, with an attack or without, on a clock of its own. No socket is opened. The window then shows the fleet as it would show a real one.</source>
        <translation>演练在本机上模拟一整个集群，有无攻击均可，并用自己的时钟。不会打开任何套接字。窗口显示该集群的方式与显示真实集群相同。</translation>
    </message>
    <message>
        <source>Start the chosen scenario</source>
        <translation>启动所选场景</translation>
    </message>
    <message>
        <source>Nobody attacks in this scenario.</source>
        <translation>此场景中没有攻击者。</translation>
    </message>
    <message>
        <source>Damage without defences %1, with defences %2. Failed tasks: %3 without, %4 with.</source>
        <translation>损害：无防御 %1，有防御 %2。失败任务：无防御 %3，有防御 %4。</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>展开 %1</translation>
    </message>
    <message>
        <source>Fold %1 into one node</source>
        <translation>将 %1 折叠为一个节点</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LegendRow</name>
    <message>
        <source>%1: %L2</source>
        <translation>%1：%L2</translation>
    </message>
    <message>
        <source>%1: %L2. Press to choose them.</source>
        <translation>%1：%L2。按下可选中它们。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitRows</name>
    <message>
        <source>By %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高值</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>As supposed</source>
        <translation>按假设</translation>
    </message>
    <message>
        <source>Last refusal</source>
        <translation>最近拒绝</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitSubjectRows</name>
    <message>
        <source>not of an IP address</source>
        <translation>无 IP 地址</translation>
    </message>
    <message>
        <source>Who ran into it</source>
        <translation>谁触及它</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>As supposed</source>
        <translation>按假设</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Limits</name>
    <message>
        <source>Connections in all</source>
        <translation>连接总数</translation>
    </message>
    <message>
        <source>Incoming connections in all</source>
        <translation>入站连接总数</translation>
    </message>
    <message>
        <source>Streams in all</source>
        <translation>流总数</translation>
    </message>
    <message>
        <source>Memory in all</source>
        <translation>内存总量</translation>
    </message>
    <message>
        <source>Connections before they prove who they are</source>
        <translation>尚未证明身份的连接</translation>
    </message>
    <message>
        <source>Memory of those that have not proved who they are</source>
        <translation>尚未证明身份者的内存</translation>
    </message>
    <message>
        <source>Connections of a network range</source>
        <translation>一个网段的连接</translation>
    </message>
    <message>
        <source>Unproved connections of a network range</source>
        <translation>一个网段中未证明身份的连接</translation>
    </message>
    <message>
        <source>New connections a second of a network range</source>
        <translation>一个网段每秒的新连接</translation>
    </message>
    <message>
        <source>Memory of a network range</source>
        <translation>一个网段的内存</translation>
    </message>
    <message>
        <source>Streams of a network range</source>
        <translation>一个网段的流</translation>
    </message>
    <message>
        <source>Streams of a connection</source>
        <translation>一个连接的流</translation>
    </message>
    <message>
        <source>Connections of a peer</source>
        <translation>一个对等节点的连接</translation>
    </message>
    <message>
        <source>Streams of a peer</source>
        <translation>一个对等节点的流</translation>
    </message>
    <message>
        <source>Memory of a peer</source>
        <translation>一个对等节点的内存</translation>
    </message>
    <message>
        <source>New streams a second of a peer</source>
        <translation>一个对等节点每秒的新流</translation>
    </message>
    <message>
        <source>Streams of a protocol</source>
        <translation>一个协议的流</translation>
    </message>
    <message>
        <source>Streams of a protocol with one peer</source>
        <translation>一个协议与一个对等节点的流</translation>
    </message>
    <message>
        <source>Streams of a protocol that one peer opened</source>
        <translation>一个对等节点打开的某协议的流</translation>
    </message>
    <message>
        <source>Memory of a protocol</source>
        <translation>一个协议的内存</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LimitsView</name>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Whose limits</source>
        <translation>谁的限额</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Who ran into the chosen limit</source>
        <translation>谁触及所选限额</translation>
    </message>
    <message>
        <source>What if a limit had been another? Weighed by the connections on record; nothing is changed.</source>
        <translation>如果某个限额不同会怎样？根据已记录的连接衡量；不作任何更改。</translation>
    </message>
    <message>
        <source>The limits of a node</source>
        <translation>节点的限额</translation>
    </message>
    <message>
        <source>Show the refusals on record</source>
        <translation>显示已记录的拒绝</translation>
    </message>
    <message>
        <source>Nobody ran into this limit.</source>
        <translation>没有谁触及此限额。</translation>
    </message>
    <message>
        <source>Nobody with that name ran into this limit.</source>
        <translation>没有该名称的对等节点触及此限额。</translation>
    </message>
    <message>
        <source>%1 refusals of others</source>
        <translation>其他的 %1 次拒绝</translation>
    </message>
    <message>
        <source>%1 connections on record</source>
        <translation>已记录 %1 个连接</translation>
    </message>
    <message>
        <source>%1 refusals by a limit</source>
        <translation>%1 次限额拒绝</translation>
    </message>
    <message>
        <source>%1 beyond what is followed</source>
        <translation>%1 个超出跟踪范围</translation>
    </message>
    <message>
        <source>%1 of %2 connections would be refused.</source>
        <translation>%2 个连接中有 %1 个会被拒绝。</translation>
    </message>
    <message>
        <source>%1 of %2 refused ones would be let in.</source>
        <translation>%2 个被拒绝的连接中有 %1 个会被接纳。</translation>
    </message>
    <message>
        <source>The log could not be read.</source>
        <translation>无法读取日志。</translation>
    </message>
    <message>
        <source>Nobody connected in this span, and nobody was refused.</source>
        <translation>此时段内无人连接，也无人被拒绝。</translation>
    </message>
    <message>
        <source>Who ran into which limit in a span of the log, and how near everybody came to those on connections.</source>
        <translation>在日志的一个时段内谁触及了哪个限额，以及各方离连接限额有多近。</translation>
    </message>
    <message>
        <source>Nothing that happened is kept here. Join a network, start a rehearsal, or choose the data folder of a node.</source>
        <translation>这里没有保留任何已发生的事。请加入网络、开始演练，或选择节点的数据文件夹。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LogBar</name>
    <message>
        <source>The last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>全部保留内容</translation>
    </message>
    <message>
        <source>Log of the window</source>
        <translation>窗口的日志</translation>
    </message>
    <message>
        <source>Log of a data folder…</source>
        <translation>数据文件夹的日志…</translation>
    </message>
    <message>
        <source>Log in %1</source>
        <translation>%1 中的日志</translation>
    </message>
    <message>
        <source>Which log is read</source>
        <translation>读取哪个日志</translation>
    </message>
    <message>
        <source>Which span of it</source>
        <translation>其中哪段时间</translation>
    </message>
    <message>
        <source>How much was read</source>
        <translation>已读比例</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The data folder of a node</source>
        <translation>节点的数据文件夹</translation>
    </message>
</context>
<context>
    <name>vedette::ui::LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>登录到 %1</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>用户 PIN</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MainWindow</name>
    <message>
        <source>The engine has not answered for some seconds. The window goes on with what it knows.</source>
        <translation>引擎已有数秒没有应答。窗口以已知内容继续运行。</translation>
    </message>
    <message>
        <source>Events are not recorded for now; the network goes on. %1</source>
        <translation>事件暂时未被记录；网络继续运行。%1</translation>
    </message>
    <message>
        <source>That moment cannot be shown. %1</source>
        <translation>无法显示该时刻。%1</translation>
    </message>
    <message>
        <source>The kept layout of this desk could not be used; the panels stand as at first.</source>
        <translation>此工作台保存的布局无法使用；面板已恢复初始布局。</translation>
    </message>
    <message>
        <source>The settings could not be read and are as at first. The old file is kept as %1.</source>
        <translation>无法读取设置，已恢复初始值。旧文件保存为 %1。</translation>
    </message>
    <message>
        <source>The settings in %1 can be neither read nor put aside: what you choose holds for this run only.</source>
        <translation>%1 中的设置既无法读取，也无法移到一旁：您的选择仅在本次运行中有效。</translation>
    </message>
    <message>
        <source>Too many networks and rehearsals are open: end one first.</source>
        <translation>打开的网络和演练过多：请先结束一个。</translation>
    </message>
    <message>
        <source>This window was started with --offline: it opens no connection.</source>
        <translation>此窗口以 --offline 启动：不打开任何连接。</translation>
    </message>
    <message>
        <source>%1 · Vedette</source>
        <translation>%1 · Vedette</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>命令…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear, step back</source>
        <translation>清除，后退一步</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>下一个视图</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>上一个视图</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>大屏模式</translation>
    </message>
    <message>
        <source>Save a picture of this view…</source>
        <translation>保存此视图的图片…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>导出显示的内容…</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>返回实时</translation>
    </message>
    <message>
        <source>Go to a certain time…</source>
        <translation>转到指定时间…</translation>
    </message>
    <message>
        <source>Start the lab</source>
        <translation>启动实验室</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>加入网络…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Help on this view</source>
        <translation>此视图的帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>This view has nothing to export.</source>
        <translation>此视图没有可导出的内容。</translation>
    </message>
    <message>
        <source>Save a picture of this view</source>
        <translation>保存此视图的图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>图片已保存到 %1。</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>无法将图片写入 %1。</translation>
    </message>
    <message>
        <source>Wallboard: F11 or Esc returns.</source>
        <translation>大屏模式：按 F11 或 Esc 返回。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此筛选…</translation>
    </message>
    <message>
        <source>Edit saved filters…</source>
        <translation>编辑已保存的筛选…</translation>
    </message>
    <message>
        <source>Addresses of this node…</source>
        <translation>本节点的地址…</translation>
    </message>
    <message>
        <source>No development token was made. %1</source>
        <translation>未创建开发令牌。%1</translation>
    </message>
    <message>
        <source>Development store: the identity is a token of software in %1, with its PIN beside it. For trying things out, and for nothing else.</source>
        <translation>开发存储：身份是 %1 中的软件令牌，PIN 就在旁边。仅供试用，别无他用。</translation>
    </message>
    <message>
        <source>The token of the identity is away: connections stay, new connection keys are not signed. %1</source>
        <translation>身份令牌不在：连接保持，新的连接密钥不再签名。%1</translation>
    </message>
    <message>
        <source>Log in again…</source>
        <translation>重新登录…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MomentDialog</name>
    <message>
        <source>Show a certain time</source>
        <translation>显示指定时间</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>vedette::ui::MovesModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>Risk before</source>
        <translation>之前的风险</translation>
    </message>
    <message>
        <source>Risk then</source>
        <translation>届时风险</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>As told by</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>vedette::ui::NoteDialog</name>
    <message>
        <source>Name and tags of %1</source>
        <translation>%1 的名称和标签</translation>
    </message>
    <message numerus="yes">
        <source>Tags for %Ln peers</source>
        <translation>
            <numerusform>%Ln 个对等节点的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>core, relay</source>
        <translation>核心, 中继</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>标签，以半角逗号分隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>There are more notes than can be kept already; empty some first.</source>
        <translation>备注数量已超过可保存的上限；请先清空一些。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Notices</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
</context>
<context>
    <name>vedette::ui::OverviewView</name>
    <message>
        <source>Different peers with an open connection at any vantage point, of all that are known; the line is the number of connections in the last hour. Opens the connected peers.</source>
        <translation>在任一观察点有打开连接的不同对等节点数，以及已知总数；曲线为最近一小时的连接数。点按可打开已连接的对等节点。</translation>
    </message>
    <message>
        <source>The middle of all round trips that were measured in the last 10 minutes. Opens the measurements.</source>
        <translation>最近 10 分钟所测全部往返时间的中位数。点按可打开测量结果。</translation>
    </message>
    <message>
        <source>What we said no to in the last 10 minutes, by a limit or a rule. Opens the refusals.</source>
        <translation>最近 10 分钟内本节点因限额或规则而拒绝的次数。点按可打开拒绝记录。</translation>
    </message>
    <message>
        <source>How often peers broke a protocol in the last 10 minutes. Opens the events.</source>
        <translation>最近 10 分钟内对等节点违反协议的次数。点按可打开这些事件。</translation>
    </message>
    <message>
        <source>The share of dials that failed in the last 10 minutes. Opens the failures.</source>
        <translation>最近 10 分钟内失败拨号所占比例。点按可打开失败记录。</translation>
    </message>
    <message>
        <source>Fills when peers connect.</source>
        <translation>有对等节点连接后显示。</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>of connected peers</source>
        <translation>已连接对等节点</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>网络运营商</translation>
    </message>
    <message>
        <source>ASN of connected peers</source>
        <translation>已连接对等节点的 ASN</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>as connected peers claim</source>
        <translation>已连接对等节点自称</translation>
    </message>
    <message>
        <source>Refusals by limit</source>
        <translation>各限额的拒绝</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>Nothing was refused in the last hour.</source>
        <translation>最近一小时没有拒绝。</translation>
    </message>
    <message>
        <source>Broken protocols</source>
        <translation>违反协议</translation>
    </message>
    <message>
        <source>Nobody broke a protocol in the last hour.</source>
        <translation>最近一小时没有人违反协议。</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>by protocol</source>
        <translation>按协议</translation>
    </message>
    <message>
        <source>Fills with the first bytes.</source>
        <translation>有数据传输后显示。</translation>
    </message>
    <message>
        <source>Bootnodes</source>
        <translation>引导节点</translation>
    </message>
    <message>
        <source>the ways into the network</source>
        <translation>网络的入口</translation>
    </message>
    <message>
        <source>Engine and event log</source>
        <translation>引擎与事件日志</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>尚未监视任何网络</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>Join a network, or start a rehearsal in the lab.</source>
        <translation>请加入网络，或在实验室启动演练。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 known peers are connected, seen from %Ln places.</source>
        <translation>
            <numerusform>已知 %2 个对等节点，已连接 %1 个，来自 %Ln 个观察点。</numerusform>
        </translation>
    </message>
    <message>
        <source>in 10 min</source>
        <translation>10 分钟内</translation>
    </message>
    <message>
        <source>Connected peers</source>
        <translation>已连接的对等节点</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>%1 connections, %2 inbound</source>
        <translation>%1 个连接，%2 个入站</translation>
    </message>
    <message>
        <source>Round trip, median</source>
        <translation>往返时间中位数</translation>
    </message>
    <message>
        <source>%1 in 1 h</source>
        <translation>1 小时内 %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Protocols broken</source>
        <translation>违反协议</translation>
    </message>
    <message>
        <source>Dials failed</source>
        <translation>拨号失败</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>As of now, not of the moment that is shown:</source>
        <translation>以下为当前值，而非所显示时刻的值：</translation>
    </message>
    <message>
        <source>%1 events a second</source>
        <translation>每秒 %1 个事件</translation>
    </message>
    <message>
        <source>The engine answers after %1</source>
        <translation>引擎应答用时 %1</translation>
    </message>
    <message>
        <source>%1 events wait for the disk, %2 were not recorded, %3 did not reach the window</source>
        <translation>%1 个事件等待写盘，%2 个未记录，%3 个未到达窗口</translation>
    </message>
    <message>
        <source>The event log takes %1</source>
        <translation>事件日志占用 %1</translation>
    </message>
    <message>
        <source>No engine runs.</source>
        <translation>没有引擎在运行。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Palette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>匹配的命令</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Paper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerActions</name>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>End our connections to it. It may come back; this cannot be undone.</source>
        <translation>结束本节点与它的连接。它可能再次连入；此操作无法撤销。</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>封禁…</translation>
    </message>
    <message>
        <source>End our connections to it and refuse new ones until a time that you choose.</source>
        <translation>结束本节点与它的连接，并在您指定的时间之前拒绝新连接。</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>解除封禁</translation>
    </message>
    <message>
        <source>Name and tags…</source>
        <translation>名称和标签…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Copy peer id</source>
        <translation>复制对等节点 ID</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnecting %1</source>
        <translation>断开 %1</translation>
    </message>
    <message>
        <source>Blocking %1</source>
        <translation>封禁 %1</translation>
    </message>
    <message>
        <source>Unblocking %1</source>
        <translation>解除封禁 %1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerColumns</name>
    <message>
        <source>Peer id</source>
        <translation>对等节点 ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Dir</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Agent (claimed)</source>
        <translation>软件（自称）</translation>
    </message>
    <message>
        <source>Protocol version (claimed)</source>
        <translation>协议版本（自称）</translation>
    </message>
    <message>
        <source>Protocols (claimed)</source>
        <translation>协议（自称）</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Muxer</source>
        <translation>多路复用</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Meshes</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>信誉</translation>
    </message>
    <message>
        <source>Last fault</source>
        <translation>最近违规</translation>
    </message>
    <message>
        <source>ASN</source>
        <translation>ASN</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>累计连接</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>当前连接</translation>
    </message>
    <message>
        <source>Failed dials</source>
        <translation>失败拨号</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已封禁</translation>
    </message>
    <message>
        <source>In DHT table</source>
        <translation>在 DHT 表中</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>已识别</translation>
    </message>
    <message>
        <source>Signed record</source>
        <translation>签名记录</translation>
    </message>
    <message>
        <source>The hash of its public key, or the key itself: nobody else can have it.</source>
        <translation>其公钥的哈希，或公钥本身：不可能为他人所有。</translation>
    </message>
    <message>
        <source>The name that you gave it.</source>
        <translation>您给它起的名称。</translation>
    </message>
    <message>
        <source>The tags that you gave it.</source>
        <translation>您给它加的标签。</translation>
    </message>
    <message>
        <source>What you noted of it.</source>
        <translation>您为它写的备注。</translation>
    </message>
    <message>
        <source>The networks, or observers of them, that know it.</source>
        <translation>知道它的网络，或网络的观察者。</translation>
    </message>
    <message>
        <source>Connected: now. Known: we met it. Heard: somebody told of it.</source>
        <translation>已连接：当前有连接。已知：曾与它连接。听闻：由他人告知。</translation>
    </message>
    <message>
        <source>Who dialled: in, it came to us; out, we went to it.</source>
        <translation>由谁拨号：入站是它连入，出站是本节点连出。</translation>
    </message>
    <message>
        <source>Where it is connected from or to; then what it says of itself.</source>
        <translation>它连来或被连到的地址；其次是它自称的地址。</translation>
    </message>
    <message>
        <source>The program that it says it is. Nothing proves it.</source>
        <translation>它自称所用的程序。没有任何证明。</translation>
    </message>
    <message>
        <source>The version of its protocols that it says it has. Nothing proves it.</source>
        <translation>它自称的协议版本。没有任何证明。</translation>
    </message>
    <message>
        <source>What it says that it speaks.</source>
        <translation>它自称支持的协议。</translation>
    </message>
    <message>
        <source>What proved its key and hides the traffic of its connections.</source>
        <translation>用于证明其密钥并加密其连接流量的协议。</translation>
    </message>
    <message>
        <source>What parts its connections into streams.</source>
        <translation>用于将其连接分成多个流的协议。</translation>
    </message>
    <message>
        <source>Topics that it subscribes to.</source>
        <translation>它所订阅的主题。</translation>
    </message>
    <message>
        <source>Topics in whose mesh of ours it is.</source>
        <translation>它处于本节点网格中的那些主题。</translation>
    </message>
    <message>
        <source>What its gossip score lets it do.</source>
        <translation>它的 Gossip 评分允许它做什么。</translation>
    </message>
    <message>
        <source>How it broke a protocol last.</source>
        <translation>它最近一次如何违反协议。</translation>
    </message>
    <message>
        <source>Autonomous systems of its addresses, as far as a map knows.</source>
        <translation>其地址所属的自治系统，以地址映射所知为限。</translation>
    </message>
    <message>
        <source>Countries of its addresses, as far as a map knows.</source>
        <translation>其地址所属的国家，以地址映射所知为限。</translation>
    </message>
    <message>
        <source>Gossip score when it was told last. Below zero it loses trust.</source>
        <translation>最近一次报告的 Gossip 评分。低于零则失去信任。</translation>
    </message>
    <message>
        <source>Milliseconds of the last ping to it and back.</source>
        <translation>最近一次 ping 往返的毫秒数。</translation>
    </message>
    <message>
        <source>Bytes that it sent us, on connections that are over.</source>
        <translation>已结束的连接上，它发给本节点的字节数。</translation>
    </message>
    <message>
        <source>Bytes that we sent it, on connections that are over.</source>
        <translation>已结束的连接上，本节点发给它的字节数。</translation>
    </message>
    <message>
        <source>Bytes both ways, on connections that are over.</source>
        <translation>已结束的连接上，双向的字节数。</translation>
    </message>
    <message>
        <source>Connections to us so far.</source>
        <translation>至今与本节点的连接数。</translation>
    </message>
    <message>
        <source>Connections to us now.</source>
        <translation>当前与本节点的连接数。</translation>
    </message>
    <message>
        <source>Dials of ours that did not reach it.</source>
        <translation>本节点未能连到它的拨号次数。</translation>
    </message>
    <message>
        <source>How often it broke a protocol, with us or another observer.</source>
        <translation>它违反协议的次数，无论是对本节点还是其他观察者。</translation>
    </message>
    <message>
        <source>How often a limit or rule refused it something.</source>
        <translation>它被限额或规则拒绝的次数。</translation>
    </message>
    <message>
        <source>When it was heard of first.</source>
        <translation>首次得知它的时间。</translation>
    </message>
    <message>
        <source>When it was heard of last.</source>
        <translation>最近得知它的时间。</translation>
    </message>
    <message>
        <source>You pinned it.</source>
        <translation>您已将它固定。</translation>
    </message>
    <message>
        <source>You blocked it.</source>
        <translation>您已将它封禁。</translation>
    </message>
    <message>
        <source>It stands in our DHT routing table.</source>
        <translation>它在本节点的 DHT 路由表中。</translation>
    </message>
    <message>
        <source>It said who it is.</source>
        <translation>它说明了自己的身份。</translation>
    </message>
    <message>
        <source>It signed the list of its addresses.</source>
        <translation>它为自己的地址列表签了名。</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>听闻</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Why that risk</source>
        <translation>风险原因</translation>
    </message>
    <message>
        <source>Gossip score</source>
        <translation>Gossip 评分</translation>
    </message>
    <message>
        <source>Risk since</source>
        <translation>风险起始</translation>
    </message>
    <message>
        <source>How much it has to prove: the tier by which it is verified.</source>
        <translation>它需要证明多少：验证它所用的等级。</translation>
    </message>
    <message>
        <source>Why it is in that tier.</source>
        <translation>它为什么在这一级。</translation>
    </message>
    <message>
        <source>Its reputation, from 0 to 1; a stranger has 0.5, below 0.2 it should be kept apart.</source>
        <translation>它的信誉，从 0 到 1；陌生者为 0.5，低于 0.2 应予隔离。</translation>
    </message>
    <message>
        <source>When it came into its tier.</source>
        <translation>它何时进入该等级。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerFactSheet</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>As a CID</source>
        <translation>CID 形式</translation>
    </message>
    <message>
        <source>The same id in its other form.</source>
        <translation>同一 ID 的另一种形式。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>The id is the SHA-256 hash of a larger public key.</source>
        <translation>此 ID 是较大公钥的 SHA-256 哈希。</translation>
    </message>
    <message>
        <source>The id holds the public key itself: %1</source>
        <translation>此 ID 包含公钥本身：%1</translation>
    </message>
    <message>
        <source>What the id is made of.</source>
        <translation>此 ID 由什么构成。</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>证明方式</translation>
    </message>
    <message>
        <source>The %1 handshake of an open connection: it signed with the key of this id.</source>
        <translation>当前连接的 %1 握手：它用此 ID 的密钥签了名。</translation>
    </message>
    <message>
        <source>Why nobody else can pretend to be this peer.</source>
        <translation>为何他人无法冒充此对等节点。</translation>
    </message>
    <message>
        <source>The handshake of an earlier connection.</source>
        <translation>先前连接的握手。</translation>
    </message>
    <message>
        <source>Nothing yet: others told of it, we have not met it.</source>
        <translation>尚无证明：由他人告知，本节点未曾与它连接。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Sees us at</source>
        <translation>所见本节点地址</translation>
    </message>
    <message>
        <source>Our address as the peer says it saw it.</source>
        <translation>对等节点自称所见到的本节点地址。</translation>
    </message>
    <message>
        <source>The address, and where it is as far as a map knows.</source>
        <translation>该地址及其所在位置，以地址映射所知为限。</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>连自</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>连至</translation>
    </message>
    <message>
        <source>Says it listens</source>
        <translation>自称监听</translation>
    </message>
    <message>
        <source>Said of it</source>
        <translation>他人所述</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln streams</source>
        <translation>
            <numerusform>%Ln 个流</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1, out %2</source>
        <translation>接收 %1，发送 %2</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返时间 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入站</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出站</translation>
    </message>
    <message>
        <source>An open connection and its number in this run.</source>
        <translation>一个打开的连接及其在本次运行中的编号。</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>直到您解除</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>直到 %1</translation>
    </message>
    <message>
        <source>Blocked in %1</source>
        <translation>在 %1 中已封禁</translation>
    </message>
    <message>
        <source>Your block: it gets no connection meanwhile.</source>
        <translation>您的封禁：其间它不能连接。</translation>
    </message>
    <message>
        <source>What went over the streams of this protocol, without what encryption adds.</source>
        <translation>经由该协议的流传输的内容，不含加密增加的部分。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerHeader</name>
    <message>
        <source>Not known at this moment</source>
        <translation>在此时刻未知</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerPage</name>
    <message>
        <source>Page of a peer</source>
        <translation>对等节点页面</translation>
    </message>
    <message>
        <source>All peers</source>
        <translation>所有对等节点</translation>
    </message>
    <message>
        <source>Back to the list (Alt+Left)</source>
        <translation>返回列表（Alt+Left）</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已封禁</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>What it says of itself</source>
        <translation>它的自述</translation>
    </message>
    <message>
        <source>Nothing proves it but a signed record its addresses.</source>
        <translation>没有任何证明，唯签名记录可证明其地址。</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Connections to us</source>
        <translation>与本节点的连接</translation>
    </message>
    <message>
        <source>How it behaves</source>
        <translation>行为表现</translation>
    </message>
    <message>
        <source>What its score is made of</source>
        <translation>评分的构成</translation>
    </message>
    <message>
        <source>The terms when the score was told last.</source>
        <translation>最近一次报告评分时的各项。</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Milliseconds of each ping to it and back.</source>
        <translation>每次 ping 往返的毫秒数。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>The newest first.</source>
        <translation>最新的在前。</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>Events of this peer, the newest first</source>
        <translation>此对等节点的事件，最新的在前</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What this term adds to the score.</source>
        <translation>此项给评分增加的值。</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Gossip score and the terms that weigh most in it, each time that its standing changed.</source>
        <translation>Gossip 评分及其中权重最大的各项，每次评级变化时记录。</translation>
    </message>
    <message>
        <source>Bytes by protocol</source>
        <translation>按协议的字节数</translation>
    </message>
    <message>
        <source>Of its connections to us that are open now.</source>
        <translation>仅计其当前与我们打开的连接。</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>信誉</translation>
    </message>
    <message>
        <source>How far we trust it, and why.</source>
        <translation>我们对它信任到何种程度，以及原因。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeerPanel</name>
    <message>
        <source>The selected peer</source>
        <translation>选中的对等节点</translation>
    </message>
    <message>
        <source>What it did last</source>
        <translation>最近的行为</translation>
    </message>
    <message>
        <source>Events of this peer, the newest first</source>
        <translation>此对等节点的事件，最新的在前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are selected.</source>
        <translation>
            <numerusform>已选中 %Ln 个对等节点。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a peer in any view: what is known of it stands here.</source>
        <translation>在任一视图中选中对等节点，这里即显示关于它的已知信息。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PeersView</name>
    <message>
        <source>Peers</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>Open the peer&apos;s page</source>
        <translation>打开对等节点页面</translation>
    </message>
    <message>
        <source>Back to the list of peers</source>
        <translation>返回对等节点列表</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Take this part of the question away</source>
        <translation>去掉查询的这一部分</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>去掉：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln peers</source>
        <translation>
            <numerusform>%1 / %Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message>
        <source>No peer is known yet</source>
        <translation>尚无已知的对等节点</translation>
    </message>
    <message>
        <source>Peers appear here as soon as this program meets or hears of them: start a rehearsal of the lab, or join a network.</source>
        <translation>本程序一旦连接或得知对等节点，就会显示在这里：请在实验室启动演练，或加入网络。</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>打开实验室</translation>
    </message>
    <message>
        <source>No peer answers this question</source>
        <translation>没有对等节点符合此查询</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers are known, but none has all of what the box above asks for.</source>
        <translation>
            <numerusform>已知 %Ln 个对等节点，但没有一个符合上方框中的全部条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all peers</source>
        <translation>显示所有对等节点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选中 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>默认列</translation>
    </message>
    <message>
        <source>Only peers with %1 %2</source>
        <translation>仅“%1”为 %2 的对等节点</translation>
    </message>
    <message>
        <source>Export the peers that are shown</source>
        <translation>导出显示的对等节点</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The file was not written: %1. Choose another place.</source>
        <translation>文件未写入：%1。请另选位置。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PinField</name>
    <message>
        <source>Nothing shows of what is typed here.</source>
        <translation>此处输入的内容不会显示。</translation>
    </message>
    <message>
        <source>nothing shows while you type</source>
        <translation>输入时不显示任何内容</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>已输入</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PinSection</name>
    <message>
        <source>Security officer&apos;s PIN</source>
        <translation>安全员 PIN</translation>
    </message>
    <message>
        <source>User PIN</source>
        <translation>用户 PIN</translation>
    </message>
    <message>
        <source>Use up the last try all the same</source>
        <translation>仍要使用最后一次尝试</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyText</name>
    <message>
        <source>No file of the folder %1 is named *.toml.</source>
        <translation>文件夹 %1 中没有名为 *.toml 的文件。</translation>
    </message>
    <message>
        <source>The folder has more than %1 files: too many to be edited here.</source>
        <translation>文件夹中的文件超过 %1 个：太多，无法在此编辑。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>The policy is larger than 1 MiB: vedette-node policy check reads it, this window does not.</source>
        <translation>策略大于 1 MiB：vedette-node policy check 可读取，此窗口不行。</translation>
    </message>
    <message>
        <source>%1 is a signed bundle. It cannot be edited: open the text that it was made of.</source>
        <translation>%1 是已签名的包，无法编辑：请打开制作它的文本。</translation>
    </message>
    <message>
        <source>%1 holds what an editor would change: other ends of lines than a single line feed, lines of more than %2 characters, or bytes that are no text. It was left alone.</source>
        <translation>%1 含有编辑器会改动的内容：不是单个换行符的行尾、超过 %2 个字符的行，或不是文本的字节。文件未作改动。</translation>
    </message>
    <message>
        <source>new policy</source>
        <translation>新策略</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyView</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>File of the policy</source>
        <translation>策略的文件</translation>
    </message>
    <message>
        <source>Text of the policy</source>
        <translation>策略的文本</translation>
    </message>
    <message>
        <source>What stands beside the text</source>
        <translation>文本旁的内容</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Effect on what happened</source>
        <translation>对已发生之事的影响</translation>
    </message>
    <message>
        <source>Rules that deserve a second look</source>
        <translation>值得再看一眼的规则</translation>
    </message>
    <message>
        <source>No policy is open</source>
        <translation>没有打开策略</translation>
    </message>
    <message>
        <source>A policy says who may do what in a network. Open the file, or the folder of files, that a node goes by, or begin a new one.</source>
        <translation>策略规定谁可以在网络中做什么。请打开节点所遵循的文件或文件夹，或新建一个。</translation>
    </message>
    <message>
        <source>Open a policy</source>
        <translation>打开策略</translation>
    </message>
    <message>
        <source>Policies (*.toml)</source>
        <translation>策略 (*.toml)</translation>
    </message>
    <message>
        <source>Open a policy of several files</source>
        <translation>打开由多个文件组成的策略</translation>
    </message>
    <message>
        <source>Changed on the disk since it was opened, or gone: %1.</source>
        <translation>打开后在磁盘上已改动或消失：%1。</translation>
    </message>
    <message>
        <source>Whoever changed it loses that if you overwrite it. What is on the disk replaces what you wrote if you open it again.</source>
        <translation>如果覆盖，改动者的内容会丢失；如果重新打开，磁盘上的内容会替换您所写的。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>A policy of several files is saved where it is.</source>
        <translation>由多个文件组成的策略只在原处保存。</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>保存策略</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>The policy was changed and not saved.</source>
        <translation>策略已改动但未保存。</translation>
    </message>
    <message>
        <source>What was not saved is lost.</source>
        <translation>未保存的内容会丢失。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>%1 · not saved</source>
        <translation>%1 · 未保存</translation>
    </message>
    <message>
        <source>%1 places and more</source>
        <translation>%1 处以上</translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>decided none of the %1 attempts that were read in the log</source>
        <translation>没有决定日志中读到的 %1 次尝试中的任何一次</translation>
    </message>
    <message>
        <source>The text does not compile: there is nothing to review.</source>
        <translation>文本无法编译：无可复查。</translation>
    </message>
    <message>
        <source>No rule deserves a second look: none has expired, is covered by another, or allows anybody or anything.</source>
        <translation>没有值得再看的规则：没有过期的、被其他规则覆盖的，或允许任何人或任何事的。</translation>
    </message>
    <message>
        <source>The rules are being looked at.</source>
        <translation>正在检查规则。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>复查（%1）</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln 条规则</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln 个网段</numerusform>
        </translation>
    </message>
    <message>
        <source>the rules are being looked at</source>
        <translation>正在检查规则</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at again</source>
        <translation>
            <numerusform>%Ln 条需再看</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>What falls</source>
        <translation>失陷范围</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>网段</translation>
    </message>
    <message>
        <source>The policy of this fleet</source>
        <translation>此集群的策略</translation>
    </message>
    <message>
        <source>The fleet that you are looking at is held to a policy: read it here, and change it to see what that would mean. The fleet goes on by its own.</source>
        <translation>您正在查看的集群受一份策略约束：可在此读取它，并加以更改，看看会有什么结果。集群仍按其自身的策略运行。</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Policy of %1</source>
        <translation>%1 的策略</translation>
    </message>
</context>
<context>
    <name>vedette::ui::PolicyWords</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 为 %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 属于 %2 之一</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 不为 %2</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 不属于 %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 低于 %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <translation>%1 至多 %2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1 高于 %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <translation>%1 至少 %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1 在 %2 内</translation>
    </message>
    <message>
        <source>%1 outside %2</source>
        <translation>%1 在 %2 外</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>counts as fulfilled, for a rule that denies</source>
        <translation>对拒绝的规则视为满足</translation>
    </message>
    <message>
        <source>has expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>never applies: its conditions exclude one another</source>
        <translation>永不适用：其条件互相排斥</translation>
    </message>
    <message>
        <source>is covered by %1</source>
        <translation>被 %1 覆盖</translation>
    </message>
    <message>
        <source>never allows anything: %1 denies all of it</source>
        <translation>从不允许任何事：%1 全部拒绝</translation>
    </message>
    <message>
        <source>allows whoever asks: it has no condition on who</source>
        <translation>允许任何人：没有对 who 的条件</translation>
    </message>
    <message>
        <source>allows everything, or every command</source>
        <translation>允许一切，或所有命令</translation>
    </message>
    <message>
        <source>Refused without the rule %1.</source>
        <translation>若无规则 %1，则拒绝。</translation>
    </message>
    <message>
        <source>Allowed without the rule %1.</source>
        <translation>若无规则 %1，则允许。</translation>
    </message>
    <message>
        <source>Allowed if the rule %1 had not expired.</source>
        <translation>若规则 %1 未过期，则允许。</translation>
    </message>
    <message>
        <source>Allowed by a new rule that covers it.</source>
        <translation>增加一条涵盖它的新规则，则允许。</translation>
    </message>
    <message>
        <source>%1 = %2 (now %3)</source>
        <translation>%1 = %2（现为 %3）</translation>
    </message>
    <message>
        <source>Refused with %1.</source>
        <translation>若 %1，则拒绝。</translation>
    </message>
    <message>
        <source>Allowed with %1.</source>
        <translation>若 %1，则允许。</translation>
    </message>
    <message>
        <source>The search ended early: fewer facts might do.</source>
        <translation>搜索提前结束：更少的事实也许就够。</translation>
    </message>
    <message>
        <source>no segment</source>
        <translation>无网段</translation>
    </message>
    <message>
        <source>%1 of %2 pairs may use something</source>
        <translation>%2 对中有 %1 对可使用某项服务</translation>
    </message>
    <message>
        <source>used %1 times</source>
        <translation>%1 次使用</translation>
    </message>
    <message>
        <source>%1 times against the policy</source>
        <translation>%1 次违反策略</translation>
    </message>
    <message>
        <source>refused %1 times</source>
        <translation>%1 次被拒绝</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>从 %1 到 %2：%3</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Preferences</name>
    <message>
        <source>The settings could not be written to %1: %2.</source>
        <translation>无法将设置写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not a file of settings that this version can read; nothing was changed.</source>
        <translation>%1 不是此版本能读取的设置文件；未作任何更改。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>%1 的二维码</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QrReader</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>The picture is larger than 16 MB; use a smaller one.</source>
        <translation>图片大于 16 MB；请使用较小的图片。</translation>
    </message>
    <message>
        <source>The picture has too many pixels; use a smaller one.</source>
        <translation>图片像素过多；请使用较小的图片。</translation>
    </message>
    <message>
        <source>The picture cannot be read: %1.</source>
        <translation>无法读取图片：%1。</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>没有图片。</translation>
    </message>
    <message>
        <source>No QR code was found in the picture; it must be sharp and whole.</source>
        <translation>图片中没有找到二维码；二维码必须清晰完整。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QueryWords</name>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::QuestionBox</name>
    <message>
        <source>Put it on record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Leave the ceremony</source>
        <translation>中止仪式</translation>
    </message>
    <message>
        <source>Accept what is otherwise</source>
        <translation>接受不符的结果</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Why, for the record:</source>
        <translation>原因（将记录在案）：</translation>
    </message>
    <message>
        <source>The ceremony goes on by the branch for that, if the step has one, and ends as broken off. This cannot be taken back.</source>
        <translation>若步骤设有中止分支，仪式沿该分支继续，并以中止告终。此操作无法收回。</translation>
    </message>
    <message>
        <source>The reason is signed with the step, and a rehearsal with an exception unlocks no run.</source>
        <translation>理由随步骤一同签名；有例外的演练不会解锁正式仪式。</translation>
    </message>
    <message>
        <source>Nothing shows of what is typed. It goes to the token&apos;s process and is wiped.</source>
        <translation>输入内容不显示；它送到令牌的进程，随后被清除。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Give it to the token</source>
        <translation>交给令牌</translation>
    </message>
    <message>
        <source>The two are different.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Type it a second time.</source>
        <translation>请再输入一次。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Rail</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1（Ctrl+%2）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>设置（Ctrl+,）</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ReviewModel</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Why look again</source>
        <translation>为何再看</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>vedette::ui::RunPanel</name>
    <message>
        <source>Nobody attacked. %1.</source>
        <translation>没有人攻击。%1。</translation>
    </message>
    <message>
        <source>The attack succeeded: %1.</source>
        <translation>攻击得逞：%1。</translation>
    </message>
    <message>
        <source>The network held: %1.</source>
        <translation>网络守住了：%1。</translation>
    </message>
    <message>
        <source>Stop this run and remove it</source>
        <translation>停止并移除此运行</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>What honest members did not get</source>
        <translation>诚实成员未能得到的</translation>
    </message>
    <message>
        <source>Defences on</source>
        <translation>防御开启</translation>
    </message>
    <message>
        <source>Defences off</source>
        <translation>防御关闭</translation>
    </message>
    <message>
        <source>Tasks failed</source>
        <translation>失败任务</translation>
    </message>
    <message>
        <source>Dials failed</source>
        <translation>失败拨号</translation>
    </message>
    <message>
        <source>Shown in the window</source>
        <translation>正在窗口中显示</translation>
    </message>
    <message>
        <source>Show in the window</source>
        <translation>在窗口中显示</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>the fleet is made</source>
        <translation>正在生成集群</translation>
    </message>
    <message>
        <source>%1 times real time, for this computer is too slow for %2</source>
        <translation>%1 倍速，本机跑不到 %2 倍</translation>
    </message>
    <message>
        <source>%1 times real time</source>
        <translation>%1 倍速</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>it could not begin</source>
        <translation>未能开始</translation>
    </message>
    <message>
        <source>%1 of %2 members up · %3 of %4 tasks failed · %5 of %6 dials failed</source>
        <translation>在线成员 %1/%2 · 失败任务 %3/%4 · 失败拨号 %5/%6</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>扰动</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ScenarioModel</name>
    <message>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <source>No attack</source>
        <translation>无攻击</translation>
    </message>
    <message>
        <source>attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <source>no attack</source>
        <translation>无攻击</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln 个代理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SegmentPicture</name>
    <message>
        <source>%1 inside</source>
        <translation>内部 %1 次</translation>
    </message>
    <message>
        <source>used against the policy</source>
        <translation>违反策略的使用</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>allowed and used</source>
        <translation>允许且已使用</translation>
    </message>
    <message>
        <source>allowed, not used</source>
        <translation>允许但未使用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln 个代理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::SegmentsPanel</name>
    <message>
        <source>How much was worked out</source>
        <translation>已计算的部分</translation>
    </message>
    <message>
        <source>The segments and what flows between them</source>
        <translation>网段及其间的流向</translation>
    </message>
    <message>
        <source>The list below says the same in words.</source>
        <translation>下方的列表以文字说明相同内容。</translation>
    </message>
    <message>
        <source>What flows between segments</source>
        <translation>网段之间的流向</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>从何到何</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Pairs of agents where something may be used, of those where there is anything to use</source>
        <translation>在有服务可用的代理对中，可使用某项服务的对数</translation>
    </message>
    <message>
        <source>What stands below the picture</source>
        <translation>图下方的内容</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>流向</translation>
    </message>
    <message>
        <source>Against a perimeter</source>
        <translation>与边界模型对比</translation>
    </message>
    <message>
        <source>Perimeter: all inside is trusted</source>
        <translation>边界模型：内部一律受信任</translation>
    </message>
    <message>
        <source>This policy</source>
        <translation>此策略</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Lateral movement</source>
        <translation>横向移动</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>强制执行</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation>无法计算。</translation>
    </message>
    <message>
        <source>Nobody is known: neither the policy nor the network and its log name a peer.</source>
        <translation>没有已知者：策略、网络及其日志都没有提到任何对等节点。</translation>
    </message>
    <message>
        <source>The text does not compile: it allows nothing.</source>
        <translation>文本无法编译：它什么也不允许。</translation>
    </message>
    <message>
        <source>What may flow between the segments of the policy, and what did by the decisions on record.</source>
        <translation>策略的各网段之间允许哪些流向，以及据记录中的决定实际有过哪些。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents</source>
        <translation>
            <numerusform>%Ln 个代理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pairs may use something</source>
        <translation>%2 对中有 %1 对可使用某项服务</translation>
    </message>
    <message>
        <source>nothing that was used is on record</source>
        <translation>没有使用记录</translation>
    </message>
    <message>
        <source>%1 times against the policy</source>
        <translation>%1 次违反策略</translation>
    </message>
    <message>
        <source>the %1 largest of %2 segments are drawn</source>
        <translation>只画出 %2 个网段中最大的 %1 个</translation>
    </message>
    <message>
        <source>This is not all: it would take more decisions than are spent on it.</source>
        <translation>这并非全部：所需的判定次数超过了为此分配的上限。</translation>
    </message>
    <message>
        <source>Of the text as it was then: it has changed since.</source>
        <translation>属于当时的文本：此后已改动。</translation>
    </message>
    <message>
        <source>Used against the policy · %1</source>
        <translation>违反策略的使用 · %1</translation>
    </message>
    <message>
        <source>Refused · %1</source>
        <translation>已拒绝 · %1</translation>
    </message>
    <message>
        <source>Allowed and used · %1</source>
        <translation>允许且已使用 · %1</translation>
    </message>
    <message>
        <source>Allowed, not used · %1</source>
        <translation>允许但未使用 · %1</translation>
    </message>
    <message>
        <source>Neither allowed nor tried · %1</source>
        <translation>未允许也未尝试 · %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>%1 内部</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 against the policy</source>
        <translation>%1 · %2 次违反策略</translation>
    </message>
    <message>
        <source>No rule allows it.</source>
        <translation>没有规则允许它。</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>由 %1 允许</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agents, for where they are</source>
        <translation>
            <numerusform>%Ln 个代理，因所在位置而受信任</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody for where they are; the rules ask for no fact at all</source>
        <translation>没有代理因所在位置而受信任；规则不查验任何事实</translation>
    </message>
    <message>
        <source>nobody for where they are: the rules ask for %1</source>
        <translation>没有代理因所在位置而受信任：规则查验 %1</translation>
    </message>
    <message>
        <source>%1 of %2 pairs of agents with something to use</source>
        <translation>%2 对有服务可用的代理中的 %1 对</translation>
    </message>
    <message>
        <source>%1, which is %2</source>
        <translation>%1，即 %2</translation>
    </message>
    <message>
        <source>one fallen agent takes over %1 more in the mean, %2 at worst</source>
        <translation>一个失陷的代理平均会再控制 %1 个，最坏时 %2 个</translation>
    </message>
    <message>
        <source>%1 of %2 agents tried</source>
        <translation>已试算 %2 个代理中的 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 agents let a stranger connect, %3 tell it what they are</source>
        <translation>%2 个代理中有 %1 个允许陌生者连接，%3 个向其表明自己是什么</translation>
    </message>
    <message>
        <source>once, where a connection comes in</source>
        <translation>仅一次，在连接进入之处</translation>
    </message>
    <message>
        <source>at each of %1 actions; rules speak of %2, the rest is refused</source>
        <translation>在 %1 种操作的每一种上；规则涉及其中 %2 种，其余一律拒绝</translation>
    </message>
    <message>
        <source>nothing of what happens inside</source>
        <translation>内部发生的事一概不监控</translation>
    </message>
    <message>
        <source>each decision with its rule: on record are %1 uses and %2 refusals</source>
        <translation>每项决定及其规则：记录中有 %1 次使用和 %2 次拒绝</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SetPinDialog</name>
    <message>
        <source>Set a PIN of %1</source>
        <translation>设置 %1 的 PIN</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新 PIN</translation>
    </message>
    <message>
        <source>New PIN, again</source>
        <translation>再次输入新 PIN</translation>
    </message>
    <message>
        <source>Whose PIN</source>
        <translation>谁的 PIN</translation>
    </message>
    <message>
        <source>User&apos;s, by the user&apos;s PIN of now</source>
        <translation>用户的，凭当前用户 PIN</translation>
    </message>
    <message>
        <source>User&apos;s, by the security officer&apos;s PIN</source>
        <translation>用户的，凭安全员 PIN</translation>
    </message>
    <message>
        <source>Security officer&apos;s, by its PIN of now</source>
        <translation>安全员的，凭当前安全员 PIN</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>PIN of now</source>
        <translation>当前 PIN</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>The two entries of a PIN differ.</source>
        <translation>两次输入的 PIN 不一致。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减弱</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Keys and notices</source>
        <translation>快捷键与通知</translation>
    </message>
    <message>
        <source>Single letters are shortcuts (/ searches, Space freezes the layout, …)</source>
        <translation>单个字母用作快捷键（/ 搜索，空格键冻结布局，…）</translation>
    </message>
    <message>
        <source>Tell the desktop of problems while the window is not in front</source>
        <translation>窗口不在前台时，将问题通知到桌面</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>文件位置</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>打开文件夹：%1</translation>
    </message>
    <message>
        <source>No program of this desktop opens folders.</source>
        <translation>此桌面没有可打开文件夹的程序。</translation>
    </message>
    <message>
        <source>All settings in a file</source>
        <translation>将全部设置存入文件</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>导出全部设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>The settings are in %1.</source>
        <translation>设置已保存到 %1。</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>These settings hold from now on.</source>
        <translation>这些设置即刻生效。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::ShortWords</name>
    <message>
        <source>neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>受信任</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>负分</translation>
    </message>
    <message>
        <source>distrusted</source>
        <translation>不受信任</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>停发</translation>
    </message>
    <message>
        <source>graylisted</source>
        <translation>灰名单</translation>
    </message>
    <message>
        <source>P1 time in mesh</source>
        <translation>P1 网格停留时间</translation>
    </message>
    <message>
        <source>P2 first deliveries</source>
        <translation>P2 首次送达</translation>
    </message>
    <message>
        <source>P3 mesh deliveries missing</source>
        <translation>P3 网格送达不足</translation>
    </message>
    <message>
        <source>P3b mesh failures</source>
        <translation>P3b 网格失败</translation>
    </message>
    <message>
        <source>P4 invalid messages</source>
        <translation>P4 无效消息</translation>
    </message>
    <message>
        <source>P5 application</source>
        <translation>P5 应用评分</translation>
    </message>
    <message>
        <source>P6 shared address</source>
        <translation>P6 共用地址</translation>
    </message>
    <message>
        <source>P7 behaviour</source>
        <translation>P7 行为</translation>
    </message>
    <message>
        <source>topic cap</source>
        <translation>主题上限</translation>
    </message>
    <message>
        <source>find a peer</source>
        <translation>查找对等节点</translation>
    </message>
    <message>
        <source>closest peers</source>
        <translation>最近的对等节点</translation>
    </message>
    <message>
        <source>store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>provide</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>find providers</source>
        <translation>查找提供者</translation>
    </message>
    <message>
        <source>refresh the table</source>
        <translation>刷新路由表</translation>
    </message>
    <message>
        <source>looking up the name</source>
        <translation>解析名称</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>securing</source>
        <translation>加密协商</translation>
    </message>
    <message>
        <source>the local network</source>
        <translation>本地网络</translation>
    </message>
    <message>
        <source>peer exchange</source>
        <translation>对等节点交换</translation>
    </message>
    <message>
        <source>in</source>
        <translation>入站</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出站</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <translation>回答错误</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>扣留</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>未作答</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>婉拒</translation>
    </message>
    <message>
        <source>it holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>less than asked for</source>
        <translation>低于要求</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>被驳倒</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>差</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>减弱</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
</context>
<context>
    <name>vedette::ui::StackChart</name>
    <message>
        <source>%1: now %2</source>
        <translation>%1：当前 %2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing is watched</source>
        <translation>未监视任何网络</translation>
    </message>
    <message>
        <source>No network is joined and no rehearsal runs.</source>
        <translation>未加入网络，也没有演练在运行。</translation>
    </message>
    <message>
        <source>Engine does not answer</source>
        <translation>引擎无应答</translation>
    </message>
    <message>
        <source>The window goes on with what it knows.</source>
        <translation>窗口以已知内容继续运行。</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>A rehearsal with invented peers; nothing of it touches a real network.</source>
        <translation>使用虚构对等节点的演练；不会触及真实网络。</translation>
    </message>
    <message>
        <source>Node up</source>
        <translation>节点正常</translation>
    </message>
    <message>
        <source>The engine answers.</source>
        <translation>引擎有应答。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1 in · %2 out</source>
        <translation>%1 入 · %2 出</translation>
    </message>
    <message>
        <source>Open connections of every observer that tells this window of its own, by who began them.</source>
        <translation>向此窗口报告的每个观察者的打开连接数，按发起方区分。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>What happened, told a second, over the last seconds.</source>
        <translation>最近数秒内每秒报告的事件数。</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Events that came faster than the window took them; the log has them.</source>
        <translation>来得过快、窗口未能接收的事件；日志中有它们。</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Events that the disk did not take.</source>
        <translation>磁盘未能写入的事件。</translation>
    </message>
    <message>
        <source>Engine lag</source>
        <translation>引擎延迟</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>How long a question waits for the engine&apos;s thread.</source>
        <translation>请求等待引擎线程的时间。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>What the event log takes on the disk.</source>
        <translation>事件日志占用的磁盘空间。</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Every time in this window is UTC.</source>
        <translation>此窗口中的时间均为 UTC。</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>away</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Connections stay; new connection keys are not signed. %1</source>
        <translation>连接保持；新的连接密钥不再签名。%1</translation>
    </message>
    <message>
        <source>The identity&apos;s key is in this token and signs the keys of connections.</source>
        <translation>身份的密钥在此令牌中，并为连接密钥签名。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical</source>
        <translation>
            <numerusform>%Ln 个严重</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln high</source>
        <translation>
            <numerusform>%Ln 个高</numerusform>
        </translation>
    </message>
    <message>
        <source>Open alerts that should not wait. Shows them.</source>
        <translation>不应等待的未处理警报。点击显示。</translation>
    </message>
    <message>
        <source>Open alerts: %1</source>
        <translation>未处理的警报：%1</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>多样性</translation>
    </message>
    <message>
        <source>private exempt</source>
        <translation>私有地址除外</translation>
    </message>
    <message>
        <source>Peers of one loopback or private network do not count as one place in: %1. Who holds many such addresses there is not held back by limits per network.</source>
        <translation>在以下网络中，同一回环网络或私有网络的节点不算作同一处：%1。在那里拥有大量此类地址的人不受按网络设置的限制约束。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TierBoard</name>
    <message>
        <source>score %1</source>
        <translation>评分 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>below the threshold of quarantine</source>
        <translation>低于隔离阈值</translation>
    </message>
    <message>
        <source>held by an operator&apos;s word %1</source>
        <translation>由操作员的决定保持，%1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TierColumn</name>
    <message>
        <source>Asked most of what we know; policies may refuse it.</source>
        <translation>最常被问我们已知答案的问题；策略可以拒绝它。</translation>
    </message>
    <message>
        <source>Where strangers begin.</source>
        <translation>陌生者从这里开始。</translation>
    </message>
    <message>
        <source>Earned by what they did; asked least.</source>
        <translation>由行为赢得；被问得最少。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Nobody stands here.</source>
        <translation>这里没有对等节点。</translation>
    </message>
    <message>
        <source>Nobody who stands here answers the question above.</source>
        <translation>这里没有符合上方查询的对等节点。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln peers</source>
        <translation>
            <numerusform>%1：%Ln 个对等节点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TimelineCanvas</name>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>建立与断开</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TimelinePanel</name>
    <message>
        <source>Drag to look back at a second; Shift-drag to compare two moments.</source>
        <translation>拖动以回看某一秒；按住 Shift 拖动以比较两个时刻。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>从此处播放</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>返回实时</translation>
    </message>
    <message>
        <source>Close the list of changes</source>
        <translation>关闭变化列表</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>How much time is seen</source>
        <translation>可见的时间长度</translation>
    </message>
    <message>
        <source>What changed between A and B</source>
        <translation>A 与 B 之间的变化</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Left and Right step through time, plus and minus zoom, End returns to live</source>
        <translation>左右方向键在时间上移动，加减键缩放，End 键返回实时</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Nothing is recorded, so there is no past to look at.</source>
        <translation>未作记录，因此没有可回看的过去。</translation>
    </message>
    <message>
        <source>Drag to look back</source>
        <translation>拖动以回看</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %Ln changes</source>
        <translation>
            <numerusform>%1 至 %2：%Ln 处变化</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenCard</name>
    <message>
        <source>%1, serial %2</source>
        <translation>%1，序列号 %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>在 %1 中</translation>
    </message>
    <message>
        <source>not known while the module is away</source>
        <translation>模块不在时未知</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tries left</source>
        <translation>剩余尝试</translation>
    </message>
    <message>
        <source>The module shows no token.</source>
        <translation>该模块没有显示令牌。</translation>
    </message>
    <message>
        <source>Development store: its keys and its PIN lie in files of the data folder.</source>
        <translation>开发存储：其密钥和 PIN 以文件形式存放在数据文件夹中。</translation>
    </message>
    <message>
        <source>Start it now</source>
        <translation>立即启动</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>可对 %1 做的操作</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenDeeds</name>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1失败。%2</translation>
    </message>
    <message>
        <source>This is not on record in the audit log. %1</source>
        <translation>此操作未记入审计日志。%1</translation>
    </message>
    <message>
        <source>Shows the private halves of keys and what the module claims of them, until you log out.</source>
        <translation>显示密钥的私钥部分及模块对其的声明，直到您退出登录。</translation>
    </message>
    <message>
        <source>Logging in to %1</source>
        <translation>登录到 %1</translation>
    </message>
    <message>
        <source>Logged in to %1.</source>
        <translation>已登录到 %1。</translation>
    </message>
    <message>
        <source>Logging out of %1</source>
        <translation>退出登录 %1</translation>
    </message>
    <message>
        <source>Logged out of %1.</source>
        <translation>已退出登录 %1。</translation>
    </message>
    <message>
        <source>Initialising %1</source>
        <translation>初始化 %1</translation>
    </message>
    <message>
        <source>%1 is initialised.</source>
        <translation>%1 已初始化。</translation>
    </message>
    <message>
        <source>Setting a PIN of %1</source>
        <translation>设置 %1 的 PIN</translation>
    </message>
    <message>
        <source>The PIN of %1 is set.</source>
        <translation>%1 的 PIN 已设置。</translation>
    </message>
    <message>
        <source>Making the key %1</source>
        <translation>生成密钥 %1</translation>
    </message>
    <message>
        <source>The key %1 is made, and signs.</source>
        <translation>密钥 %1 已生成，并能签名。</translation>
    </message>
    <message>
        <source>Signing on trial with %1</source>
        <translation>用 %1 试签名</translation>
    </message>
    <message>
        <source>The key %1 signed on trial, and the signature holds.</source>
        <translation>密钥 %1 试签名成功，签名有效。</translation>
    </message>
    <message>
        <source>For one signature over a fresh random value; you are logged out again afterwards.</source>
        <translation>仅用于对新的随机值签名一次；之后会退出登录。</translation>
    </message>
    <message>
        <source>Destroying the key %1</source>
        <translation>销毁密钥 %1</translation>
    </message>
    <message>
        <source>The key %1 is destroyed: nothing is found of it, and a signature by it was refused.</source>
        <translation>密钥 %1 已销毁：已找不到它的任何部分，用它签名也被拒绝。</translation>
    </message>
    <message>
        <source>The device is asked beside the module for its own word on the key %1. You are logged out again afterwards.</source>
        <translation>绕过模块直接询问设备关于密钥 %1 的声明。之后您将重新登出。</translation>
    </message>
    <message>
        <source>Having the device prove the key %1</source>
        <translation>请设备证明密钥 %1</translation>
    </message>
    <message>
        <source>The device proved that it made the key %1 and lets nobody have it.</source>
        <translation>设备已证明密钥 %1 由其生成，且不会交给任何人。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenDialog</name>
    <message>
        <source>Token %1, serial %2</source>
        <translation>令牌 %1，序列号 %2</translation>
    </message>
    <message>
        <source>Free slot: %1</source>
        <translation>空插槽：%1</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TokenWords</name>
    <message>
        <source>Free slot</source>
        <translation>空插槽</translation>
    </message>
    <message>
        <source>Token without a name</source>
        <translation>无名令牌</translation>
    </message>
    <message>
        <source>the token does not say</source>
        <translation>令牌未告知</translation>
    </message>
    <message>
        <source>fewer than at first</source>
        <translation>比最初少</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>none: locked</source>
        <translation>无：已锁定</translation>
    </message>
    <message>
        <source>The token does not say how many tries are left. Some lock after three wrong PINs.</source>
        <translation>令牌未告知剩余尝试次数。有些在三次错误 PIN 后锁定。</translation>
    </message>
    <message>
        <source>A wrong PIN was tried before: fewer tries are left.</source>
        <translation>此前输错过 PIN：剩余尝试次数减少。</translation>
    </message>
    <message>
        <source>This is the last try: one more wrong PIN locks the token.</source>
        <translation>这是最后一次尝试：再输错一次 PIN 将锁定令牌。</translation>
    </message>
    <message>
        <source>This PIN is locked. The security officer can set a new one; a TPM opens again by itself after its lockout time.</source>
        <translation>此 PIN 已锁定。安全员可设置新的 PIN；TPM 会在锁定时间过后自行解锁。</translation>
    </message>
    <message>
        <source>not initialised</source>
        <translation>未初始化</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN 已锁定</translation>
    </message>
    <message>
        <source>no user PIN yet</source>
        <translation>尚无用户 PIN</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>logged out</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>shows only when a key is made</source>
        <translation>生成密钥时才知道</translation>
    </message>
    <message>
        <source>no: the token does not offer %1</source>
        <translation>否：令牌不提供 %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>before use</source>
        <translation>启用前</translation>
    </message>
    <message>
        <source>active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>compromised</source>
        <translation>已泄露</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>shows after login</source>
        <translation>登录后显示</translation>
    </message>
    <message>
        <source>made in the token</source>
        <translation>在令牌中生成</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>extractable</source>
        <translation>可导出</translation>
    </message>
    <message>
        <source>not extractable</source>
        <translation>不可导出</translation>
    </message>
    <message>
        <source>the module does not say</source>
        <translation>模块未告知</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>decrypt</source>
        <translation>解密</translation>
    </message>
    <message>
        <source>derive</source>
        <translation>派生</translation>
    </message>
    <message>
        <source>unwrap</source>
        <translation>解包</translation>
    </message>
    <message>
        <source>Landlock (version %1)</source>
        <translation>Landlock（版本 %1）</translation>
    </message>
    <message>
        <source>NO Landlock</source>
        <translation>无 Landlock</translation>
    </message>
    <message>
        <source>seccomp</source>
        <translation>seccomp</translation>
    </message>
    <message>
        <source>NO seccomp</source>
        <translation>无 seccomp</translation>
    </message>
    <message>
        <source>no core dumps</source>
        <translation>不产生核心转储</translation>
    </message>
    <message>
        <source>core dumps NOT off</source>
        <translation>核心转储未关闭</translation>
    </message>
    <message>
        <source>being started</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>broke down, is started again</source>
        <translation>已中断，正在重新启动</translation>
    </message>
    <message>
        <source>down</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Claimed by the module; nothing proves it.</source>
        <translation>由模块声明；没有证明。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>CKA_ID, in hexadecimal</source>
        <translation>CKA_ID，十六进制</translation>
    </message>
    <message>
        <source>Peer id</source>
        <translation>对等节点 ID</translation>
    </message>
    <message>
        <source>Who a node with this key is to its peers</source>
        <translation>持有此密钥的节点在其对等节点眼中的身份</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>not in the ledger</source>
        <translation>不在账本中</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1，自 %2 起</translation>
    </message>
    <message>
        <source>How the key stands by the signed statements of the ledger</source>
        <translation>按账本签名声明，密钥所处的状态</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Private half</source>
        <translation>私钥部分</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Made in the token</source>
        <translation>在令牌中生成</translation>
    </message>
    <message>
        <source>Extractable</source>
        <translation>可导出</translation>
    </message>
    <message>
        <source>Never extractable</source>
        <translation>从不可导出</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>敏感</translation>
    </message>
    <message>
        <source>Always sensitive</source>
        <translation>始终敏感</translation>
    </message>
    <message>
        <source>PIN for each signature</source>
        <translation>每次签名需 PIN</translation>
    </message>
    <message>
        <source>login required</source>
        <translation>需要登录</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>写保护</translation>
    </message>
    <message>
        <source>removable</source>
        <translation>可移除</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>PIN pad of its own</source>
        <translation>自带 PIN 键盘</translation>
    </message>
    <message>
        <source>user PIN to be changed</source>
        <translation>用户 PIN 需更改</translation>
    </message>
    <message>
        <source>security officer&apos;s PIN to be changed</source>
        <translation>安全员 PIN 需更改</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>%1, hardware %2</source>
        <translation>%1，硬件 %2</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>插槽</translation>
    </message>
    <message>
        <source>Changes from one start to the next</source>
        <translation>每次启动会变化</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>PIN tries left</source>
        <translation>剩余 PIN 尝试</translation>
    </message>
    <message>
        <source>Of the user&apos;s PIN</source>
        <translation>用户 PIN 的</translation>
    </message>
    <message>
        <source>Officer&apos;s tries left</source>
        <translation>安全员剩余尝试</translation>
    </message>
    <message>
        <source>Of the security officer&apos;s PIN, which sets the user&apos;s</source>
        <translation>安全员 PIN 的，它可设置用户 PIN</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>How many ways to compute the token says it has</source>
        <translation>令牌声明支持的计算方式数量</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Each module runs in a process of its own, vedette-token</source>
        <translation>每个模块在自己的进程 vedette-token 中运行</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>%1 %2, PKCS#11 %3</source>
        <translation>%1 %2，PKCS#11 %3</translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation>限制手段</translation>
    </message>
    <message>
        <source>What keeps the module from files, networks and other programs</source>
        <translation>阻止模块接触文件、网络和其他程序的手段</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What it may do besides reading its libraries</source>
        <translation>除读取自身库之外允许的操作</translation>
    </message>
    <message>
        <source>Broke down</source>
        <translation>中断</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Proof of its origin</source>
        <translation>来源证明</translation>
    </message>
    <message>
        <source>none: its device was not asked</source>
        <translation>无：未询问其设备</translation>
    </message>
    <message>
        <source>made in its device, which lets nobody have it; said at %1</source>
        <translation>在其设备中生成，设备不将其交给任何人；于 %1 声明</translation>
    </message>
    <message>
        <source>none that counts: nobody enrolled the attesting key</source>
        <translation>无有效证明：无人登记该证明密钥</translation>
    </message>
    <message>
        <source>The device signs a statement about the key for a fresh random value, with an attesting key that operators enrol by its name: vedette-node keys attest --enrol</source>
        <translation>设备针对一个新的随机值签署关于该密钥的声明，所用的证明密钥由操作员按其名称登记：vedette-node keys attest --enrol</translation>
    </message>
    <message>
        <source>Attesting key</source>
        <translation>证明密钥</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TopBar</name>
    <message>
        <source>1 minute ago</source>
        <translation>1 分钟前</translation>
    </message>
    <message>
        <source>10 minutes ago</source>
        <translation>10 分钟前</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>1 小时前</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1 天前</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>监视对象</translation>
    </message>
    <message>
        <source>Search or filter this view</source>
        <translation>搜索或筛选此视图</translation>
    </message>
    <message>
        <source>The time that the window shows</source>
        <translation>窗口所显示的时间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>nothing is watched</source>
        <translation>未监视任何网络</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Return to live</source>
        <translation>返回实时</translation>
    </message>
    <message>
        <source>The window shows what is</source>
        <translation>窗口显示当前状况</translation>
    </message>
    <message>
        <source>The window shows the past; back to what is (Esc)</source>
        <translation>窗口显示的是过去；返回当前（Esc）</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>加入网络…</translation>
    </message>
    <message>
        <source>A certain time…</source>
        <translation>指定时间…</translation>
    </message>
    <message>
        <source>Addresses of this node…</source>
        <translation>本节点的地址…</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TopologyView</name>
    <message numerus="yes">
        <source>%Ln peers of %1 broke a protocol</source>
        <translation>
            <numerusform>%1 中有 %Ln 个对等节点违反协议</numerusform>
        </translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>known by route only</source>
        <translation>仅由路由得知</translation>
    </message>
    <message>
        <source>reports to us</source>
        <translation>向本节点报告</translation>
    </message>
    <message>
        <source>was refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>broke a protocol</source>
        <translation>违反协议</translation>
    </message>
    <message>
        <source>inferred from routes</source>
        <translation>由路由推断</translation>
    </message>
    <message>
        <source>observed by others</source>
        <translation>他人观察到</translation>
    </message>
    <message>
        <source>our connection</source>
        <translation>本节点的连接</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers without a connection hidden (H)</source>
        <translation>
            <numerusform>已隐藏 %Ln 个无连接的对等节点（H）</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze or release the layout</source>
        <translation>冻结或恢复布局</translation>
    </message>
    <message>
        <source>Fit the graph into the view</source>
        <translation>使图适合视图</translation>
    </message>
    <message>
        <source>Arrange all peers anew</source>
        <translation>重新排列所有对等节点</translation>
    </message>
    <message>
        <source>Grow the selection to neighbours</source>
        <translation>将选择扩展到邻居</translation>
    </message>
    <message>
        <source>Invert the selection</source>
        <translation>反选</translation>
    </message>
    <message>
        <source>Show the shortest path between two chosen peers</source>
        <translation>显示两个选中的对等节点之间的最短路径</translation>
    </message>
    <message>
        <source>Hide or show peers without a connection</source>
        <translation>隐藏或显示无连接的对等节点</translation>
    </message>
    <message>
        <source>Fold or unfold large groups</source>
        <translation>折叠或展开大的分组</translation>
    </message>
    <message>
        <source>Switch between graph and twin list</source>
        <translation>在图与对照列表之间切换</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>颜色：%1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>大小：%1</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>按社群</translation>
    </message>
    <message>
        <source>Even distances</source>
        <translation>等间距</translation>
    </message>
    <message>
        <source>Graph or list</source>
        <translation>图或列表</translation>
    </message>
    <message>
        <source>What colours the peers</source>
        <translation>对等节点按什么着色</translation>
    </message>
    <message>
        <source>What sizes the peers</source>
        <translation>对等节点的大小取决于什么</translation>
    </message>
    <message>
        <source>How the layout places peers</source>
        <translation>布局如何安放对等节点</translation>
    </message>
    <message>
        <source>Strength of the edges</source>
        <translation>边的强度</translation>
    </message>
    <message>
        <source>Freeze layout (Space)</source>
        <translation>冻结布局（空格键）</translation>
    </message>
    <message>
        <source>Fit (F)</source>
        <translation>适合视图（F）</translation>
    </message>
    <message>
        <source>Peers of the graph</source>
        <translation>图中的对等节点</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>这里还没有对等节点</translation>
    </message>
    <message>
        <source>The graph fills as soon as a network is joined, or a rehearsal runs in the lab.</source>
        <translation>加入网络，或在实验室运行演练后，图中便有内容。</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>打开实验室</translation>
    </message>
    <message>
        <source>Twin list %L1</source>
        <translation>对照列表 %L1</translation>
    </message>
    <message numerus="yes">
        <source>Graph of %Ln peers, %L1 connections</source>
        <translation>
            <numerusform>%Ln 个对等节点、%L1 个连接的图</numerusform>
        </translation>
    </message>
    <message>
        <source>not a question yet</source>
        <translation>查询尚不完整</translation>
    </message>
    <message>
        <source>%L1 of %L2 peers</source>
        <translation>%L1 / %L2 个对等节点</translation>
    </message>
    <message>
        <source>%1 is chosen: %2</source>
        <translation>已选中 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers chosen</source>
        <translation>
            <numerusform>已选中 %Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Connections as a table</source>
        <translation>连接表格</translation>
    </message>
    <message>
        <source>If %1 falls: %2 fall with it, %3 are touched</source>
        <translation>若 %1 失陷：%2 个随之失陷，%3 个受波及</translation>
    </message>
    <message>
        <source>it begins here</source>
        <translation>由此开始</translation>
    </message>
    <message>
        <source>falls with it</source>
        <translation>随之失陷</translation>
    </message>
    <message>
        <source>is touched</source>
        <translation>受波及</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptPage</name>
    <message>
        <source>Head</source>
        <translation>链头</translation>
    </message>
    <message>
        <source>Read the words aloud and write them down: they stand for every record.</source>
        <translation>请朗读并记下这些单词：它们代表全部记录。</translation>
    </message>
    <message>
        <source>Held with</source>
        <translation>所用环境</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>笔录</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Copy the head</source>
        <translation>复制链头</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Not at its end: %1</source>
        <translation>尚未结束：%1</translation>
    </message>
    <message>
        <source>Rehearsal broken off: %1</source>
        <translation>演练已中止：%1</translation>
    </message>
    <message>
        <source>Broken off: %1</source>
        <translation>已中止：%1</translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation>已演练：%1</translation>
    </message>
    <message>
        <source>Complete: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), every signature holds.</source>
        <translation>
            <numerusform>%n 条记录，所有签名均有效。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s).</source>
        <translation>
            <numerusform>%n 个例外。</numerusform>
        </translation>
    </message>
    <message>
        <source>It unlocks the real one.</source>
        <translation>它会解锁正式仪式。</translation>
    </message>
    <message>
        <source>It does not unlock the real one.</source>
        <translation>它不会解锁正式仪式。</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>令牌 %1</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵源</translation>
    </message>
    <message>
        <source>Save the transcript as PDF</source>
        <translation>将笔录另存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>未写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TranscriptPaper</name>
    <message>
        <source>There is no record to print.</source>
        <translation>没有可打印的记录。</translation>
    </message>
    <message>
        <source>The paper could not be drawn.</source>
        <translation>无法绘制页面。</translation>
    </message>
    <message>
        <source>REHEARSAL: nothing that was signed here counts anywhere.</source>
        <translation>演练：此处的签名在任何地方均无效力。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n record(s), held from %2 to %3</source>
        <translation>
            <numerusform>%1，%n 条记录，时间自 %2 至 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Head of the transcript</source>
        <translation>笔录链头</translation>
    </message>
    <message>
        <source>Held with</source>
        <translation>所用环境</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>%1, %2 ms off</source>
        <translation>%1，偏差 %2 毫秒</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵源</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Bindings</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>令牌 %1</translation>
    </message>
    <message>
        <source>serial %1, model %2, bag %3</source>
        <translation>序列号 %1，型号 %2，封袋 %3</translation>
    </message>
    <message>
        <source>%1, envelope %2</source>
        <translation>%1，信封 %2</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>执行过程</translation>
    </message>
    <message>
        <source>Time, UTC</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>I was in the room, and this is what happened.</source>
        <translation>本人在场，所记属实。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Tray</name>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustActions</name>
    <message>
        <source>Set the tier…</source>
        <translation>设定等级…</translation>
    </message>
    <message>
        <source>Decide how the selected peer is verified, whatever its score. (T)</source>
        <translation>决定如何验证所选对等节点，不论其评分。(T)</translation>
    </message>
    <message>
        <source>Take the word back</source>
        <translation>撤回决定</translation>
    </message>
    <message>
        <source>Its own record counts again. (W)</source>
        <translation>重新以它自己的记录为准。(W)</translation>
    </message>
    <message>
        <source>As it was then; nothing can be decided here until you return to live.</source>
        <translation>显示的是当时的情况；返回实时之前不能在此作决定。</translation>
    </message>
    <message>
        <source>A rehearsal takes no commands: its nodes move their peers by themselves.</source>
        <translation>演练不接受命令：其节点自行移动对等节点。</translation>
    </message>
    <message>
        <source>None of your networks verifies its peers in tiers; shown is what their scores say.</source>
        <translation>您的网络都不按等级验证对等节点；显示的是评分所示。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting the tier of %1: %2</source>
        <translation>设定 %1 的等级：%2</translation>
    </message>
    <message>
        <source>Taking back the word on %1</source>
        <translation>撤回对 %1 的决定</translation>
    </message>
    <message>
        <source>How is %1 to be verified?</source>
        <translation>如何验证 %1？</translation>
    </message>
    <message>
        <source>Set the tier</source>
        <translation>设定等级</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What you know that its score does not</source>
        <translation>您知道而评分不知道的事</translation>
    </message>
    <message>
        <source>For</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>直到我解除</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>直到您解除</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>直到 %1</translation>
    </message>
    <message>
        <source>It is asked most of what we know, and policies may refuse it, whatever its score.</source>
        <translation>不论评分如何，它最常被问我们已知答案的问题，策略可以拒绝它。</translation>
    </message>
    <message>
        <source>It is verified as a stranger is, whatever its score.</source>
        <translation>不论评分如何，它按陌生者验证。</translation>
    </message>
    <message>
        <source>It is asked least, even if its score falls.</source>
        <translation>即使评分下降，它也被问得最少。</translation>
    </message>
    <message numerus="yes">
        <source>Holds for %Ln peers %1.</source>
        <translation>
            <numerusform>对 %Ln 个对等节点有效，%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings back what held before.</source>
        <translation>撤销会恢复之前的状态。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustPage</name>
    <message>
        <source>The last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Since we know it</source>
        <translation>自认识以来</translation>
    </message>
    <message>
        <source>Choose a peer above to read why it stands there, term by term.</source>
        <translation>在上方选择一个对等节点，逐项了解它为什么在那里。</translation>
    </message>
    <message>
        <source>The terms of its score</source>
        <translation>评分的各项</translation>
    </message>
    <message>
        <source>The terms over time</source>
        <translation>各项随时间的变化</translation>
    </message>
    <message>
        <source>The terms of its score over time</source>
        <translation>评分各项随时间的变化</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>回溯多久</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>quarantine</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>low risk</source>
        <translation>低风险</translation>
    </message>
    <message>
        <source>Reading the log: %1 %</source>
        <translation>正在读取日志：%1 %</translation>
    </message>
    <message>
        <source>From a stranger&apos;s 0.5: what speaks for it upwards, what speaks against it downwards.</source>
        <translation>从陌生者的 0.5 开始：对它有利的向上，对它不利的向下。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustView</name>
    <message>
        <source>The lowest score first</source>
        <translation>评分最低在前</translation>
    </message>
    <message>
        <source>The highest score first</source>
        <translation>评分最高在前</translation>
    </message>
    <message>
        <source>Who moved last first</source>
        <translation>最近变动在前</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>排列顺序</translation>
    </message>
    <message>
        <source>What stands below the board</source>
        <translation>面板下方的内容</translation>
    </message>
    <message>
        <source>Selected peer</source>
        <translation>选中的对等节点</translation>
    </message>
    <message>
        <source>Recent moves</source>
        <translation>最近变动</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Open the peer&apos;s page</source>
        <translation>打开对等节点页面</translation>
    </message>
    <message>
        <source>Show it in the topology</source>
        <translation>在拓扑中显示</translation>
    </message>
    <message>
        <source>Take back the last deed</source>
        <translation>撤销上一步操作</translation>
    </message>
    <message>
        <source>Nobody has moved from one tier to another yet.</source>
        <translation>还没有对等节点变动等级。</translation>
    </message>
    <message>
        <source>No peer is known yet</source>
        <translation>尚无已知的对等节点</translation>
    </message>
    <message>
        <source>Here all peers stand in three tiers, by how much they have to prove; strangers begin in the middle one. Start a rehearsal of the lab, or join a network.</source>
        <translation>所有对等节点按需要证明的多少分为三级；陌生者从中间一级开始。请开始一次实验室演练，或加入一个网络。</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>打开实验室</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers</source>
        <translation>
            <numerusform>%Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln peers</source>
        <translation>
            <numerusform>%1 / %Ln 个对等节点</numerusform>
        </translation>
    </message>
    <message>
        <source>by an operator&apos;s word</source>
        <translation>由操作员的决定</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TrustWords</name>
    <message numerus="yes">
        <source>%Ln tasks done well</source>
        <translation>
            <numerusform>%Ln 个妥善完成的任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known answers given rightly</source>
        <translation>
            <numerusform>%Ln 个答对的已知答案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days without a breach</source>
        <translation>
            <numerusform>%Ln 天无违规</numerusform>
        </translation>
    </message>
    <message>
        <source>a proof of what it is</source>
        <translation>证明自己是什么</translation>
    </message>
    <message>
        <source>Nothing that would come within a year.</source>
        <translation>一年之内没有办法。</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>中风险</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>低风险</translation>
    </message>
    <message>
        <source>Gossip</source>
        <translation>Gossip</translation>
    </message>
    <message>
        <source>What we asked of it</source>
        <translation>我们对它的请求</translation>
    </message>
    <message>
        <source>Keeping to protocols</source>
        <translation>遵守协议</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>已知答案</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Known for</source>
        <translation>已认识</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>邻近网络</translation>
    </message>
    <message>
        <source>What others say</source>
        <translation>他人的说法</translation>
    </message>
    <message>
        <source>until you take it back</source>
        <translation>直到您解除</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>直到 %1</translation>
    </message>
    <message>
        <source>%1 · risk: %2</source>
        <translation>%1 · 风险：%2</translation>
    </message>
    <message>
        <source>As %1 tells.</source>
        <translation>据 %1。</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>From 0 to 1; a stranger has 0.5. Below 0.2 it should be kept apart.</source>
        <translation>从 0 到 1；陌生者为 0.5。低于 0.2 应予隔离。</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>您的决定</translation>
    </message>
    <message>
        <source>It holds in place of what the score would give.</source>
        <translation>它代替评分所给出的结果。</translation>
    </message>
    <message>
        <source>against it: %1</source>
        <translation>不利：%1</translation>
    </message>
    <message>
        <source>for it: %1</source>
        <translation>有利：%1</translation>
    </message>
    <message>
        <source>value %1, weight %2</source>
        <translation>数值 %1，权重 %2</translation>
    </message>
    <message>
        <source>As many observations as this term weighs in the sum; its value by its own measure, and how many observations one of its units counts as.</source>
        <translation>这一项在总和中相当于多少次观察；按它自己的度量的数值，以及每一单位算作多少次观察。</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>恢复途径</translation>
    </message>
    <message>
        <source>Each of these alone would lift it to 0.2 again.</source>
        <translation>其中任何一项都足以让它回到 0.2。</translation>
    </message>
    <message>
        <source>It held at %1 and counts until %2.</source>
        <translation>于 %1 成立，有效至 %2。</translation>
    </message>
    <message>
        <source>It held at %1 and counts no more.</source>
        <translation>于 %1 成立，现已失效。</translation>
    </message>
    <message>
        <source>A device that we know keeps its key.</source>
        <translation>我们认识的设备保管着它的密钥。</translation>
    </message>
    <message>
        <source>Posture, as it says: %1</source>
        <translation>安全状况（自称）：%1</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>What it proved when it was asked what it is.</source>
        <translation>被问及身份时它所证明的内容。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::TwinList</name>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>known by its route</source>
        <translation>由路由得知</translation>
    </message>
    <message>
        <source>we are here</source>
        <translation>本节点</translation>
    </message>
    <message>
        <source>reports to us</source>
        <translation>向本节点报告</translation>
    </message>
    <message numerus="yes">
        <source>refused %Ln times</source>
        <translation>
            <numerusform>被拒绝 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>broke a protocol %Ln times</source>
        <translation>
            <numerusform>违反协议 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>Connections seen</source>
        <translation>所见连接</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Software (claimed)</source>
        <translation>软件（自称）</translation>
    </message>
    <message>
        <source>Address prefix</source>
        <translation>地址前缀</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Undo</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Views</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Selected peer</source>
        <translation>选中的对等节点</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Govern</source>
        <translation>治理</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>仪式</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Welcome</name>
    <message>
        <source>Watch a network of peers</source>
        <translation>监视对等节点的网络</translation>
    </message>
    <message>
        <source>Vedette is a peer itself: it sees who is connected to whom, what peers say and what they do, and keeps it so that any second can be looked at again.

The lab plays a whole network on this computer, with attacks if you like; nothing of it leaves the computer.

To watch a real network, join it with the address of one of its peers.</source>
        <translation>Vedette 自身就是一个对等节点：它看到谁与谁相连、对等节点说什么做什么，并保存下来，任何一秒都可以回看。

实验室在本机上模拟一整个网络，可按需加入攻击；其中的一切都不会离开本机。

要监视真实网络，请用其中一个对等节点的地址加入。</translation>
    </message>
    <message>
        <source>Start the lab</source>
        <translation>启动实验室</translation>
    </message>
    <message>
        <source>Join a network…</source>
        <translation>加入网络…</translation>
    </message>
    <message>
        <source>This window was started with --offline: it opens no connection, and no network can be joined.</source>
        <translation>此窗口以 --offline 启动：不打开任何连接，也无法加入网络。</translation>
    </message>
    <message>
        <source>F1 opens the help, Ctrl+K finds every command.</source>
        <translation>按 F1 打开帮助，按 Ctrl+K 查找所有命令。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::WhatIfMoves</name>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>when it has proved itself</source>
        <translation>在证明自己之后</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对等节点</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Risk now</source>
        <translation>当前风险</translation>
    </message>
    <message>
        <source>Risk then</source>
        <translation>届时风险</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
</context>
<context>
    <name>vedette::ui::WhatIfPanel</name>
    <message>
        <source>Where would the tiers part? Weighed from the scores of now; nothing is changed.</source>
        <translation>各级会在何处分开？按当前评分计算；不改变任何东西。</translation>
    </message>
    <message>
        <source>Quarantine below</source>
        <translation>隔离：低于</translation>
    </message>
    <message>
        <source>High risk below</source>
        <translation>高风险：低于</translation>
    </message>
    <message>
        <source>Low risk from</source>
        <translation>低风险：不低于</translation>
    </message>
    <message>
        <source>The bounds that hold</source>
        <translation>现行界限</translation>
    </message>
    <message>
        <source>Who would move</source>
        <translation>谁会变动</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation>%1：%2，当前 %3</translation>
    </message>
    <message>
        <source>Below quarantine</source>
        <translation>低于隔离</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers would fall at once.</source>
        <translation>
            <numerusform>%Ln 个对等节点会立即下降。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln peers could rise, each when it has proved itself.</source>
        <translation>
            <numerusform>%Ln 个对等节点在证明自己之后可以上升。</numerusform>
        </translation>
    </message>
    <message>
        <source>No peer is known yet.</source>
        <translation>还不知道任何对等节点。</translation>
    </message>
    <message>
        <source>Move a bound to see who would move.</source>
        <translation>移动一个界限，看看谁会变动。</translation>
    </message>
    <message>
        <source>Nobody would move.</source>
        <translation>没有对等节点会变动。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Words</name>
    <message>
        <source>It was refused or failed with the code &quot;%1&quot;, which this version has no words for.</source>
        <translation>已被拒绝或失败，代码为“%1”，此版本没有它的说明。</translation>
    </message>
</context>
<context>
    <name>vedette::ui::Workspace</name>
    <message>
        <source>Hide %1</source>
        <translation>隐藏%1</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>面板：%1</translation>
    </message>
</context>
</TS>
