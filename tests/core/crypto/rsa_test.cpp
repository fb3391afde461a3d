#include "core/crypto/public_key.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <string_view>

using namespace vedette;
using namespace vedette::crypto;

namespace {

/// Made once with OpenSSL 3.0: genrsa, rsa -pubout, dgst -sign. We make none of these sizes ourselves.
struct Signed {
    std::size_t bits;
    std::string_view key;       ///< SubjectPublicKeyInfo
    std::string_view signature; ///< PKCS#1 v1.5 with SHA-256, over kMessage
};

constexpr std::string_view kMessage = "vedette: what an RSA identity says";

constexpr std::string_view kKey4096 =
    "30820222300d06092a864886f70d01010105000382020f003082020a0282020100cface68837994753c78a243dcc17c012dc"
    "b2e10f2422451231932b1498f68cf224a2df4b6db3ecb06459c1d49ec1aa53bd3f08f0d5027059fbe6aa710bbdf343d25b06"
    "53759f7c4d76a79817e8b8efeb978d2ff2f4f63537e1a8db123f114b4f723c23aa2fad3f134353503def370d564750de6779"
    "4eb708d4bc5a06eacb4416af6f453b9f2d3c00df05d9a55ed13b4c8c15dda6c51ff72ad138f6dda40217ed1dec4a9790a412"
    "54d7cf5cf7187ac0ece08efa0a32d09726cab04caefe31890f5f31eb097d47a5fd30960c50f906142fd4bb1a16182e175072"
    "9574cd0f0b2b01d2757ee697f0ab6e1c7c92ea78c508ef1c30c93195f4d64e735e44015966c876d2e0e5f76c1497dc2ebd00"
    "4b46e8291e880c8a16e500091708745b8ebc7e9a215d36cd628a203ed4d3ffbce6d3bab08b1be678bed072d56eedb89f4127"
    "0a8c4966be0eeecca1181feef9f019475e9ca606c4b6724a69fa8b8a8e1695b5d1d408463610fae2fcdeb195cf8921e36ea5"
    "874c7b2d3b91d05fbe94cfc9a9a0fd17f6b3dc8a3dbb413ee3382ee38337ba1b25a30e511ee407ae17ebca52fcdc3faad302"
    "bf1cc2a3986fad00d20bed573e4e80a0ae562bdee11059d1d96f30c63ffc7cc0246fd9d1e9f7d7645cb779e60b510cf6bf71"
    "5c03e104c6dc7240d2d0660a0104132dac08e3cf743944c4bff874b47c474273cd5b21e3199943055d68d6d2e30203010001";

constexpr std::string_view kSignature4096 =
    "9c8c81006e7c2988b2bb04b6a740636459392360e6328f22ea3f2782517a953c92b096d480cc47331951698dd03061e69ae4"
    "c087b96862e1e62768bdfaaf020f3b01f85439c58a0e29785cec5215b6065c127b186f01da80bfd1b9a3400acb1a41114f52"
    "4dd3dc5ead11de5d7f79856bda2f32b0caa0112a0fd9be5f6542b0e9094f67de66e2fa9f9390e34638804a969a01e0024b3b"
    "bf573712a7f8aef996e2d0ffbc69e97342e8925373a6eded08fb3d80d972589c75ae4908a68bf5cd4b912c9df4fbef62449c"
    "47ecca7b29ae28dfdfa0c62f1eec55a6011c868df4343e1170c694ab7c65a89b5f8238b59d4461d809927c36b4ffa2c322d3"
    "2e63826ed4d73ad5d7b033bf32ab4a160a181fa7282a53f210e140daf6e169543390d9417faae1b09a5ed9ee1b778ead1867"
    "44cb96b9eff9820750c9c31ac474cee113f0dda3a96e8edeaa56249d1be9204bf987530e2f7d3febf97049c770768171876c"
    "3233f7cbb570460bbc1a001c9fded3a624497d6533107949a2546fcc5719cd483dcbceaf2ccd95554367beca962f63d8baa3"
    "aacf85d45a8e9ab5d82051588d36186a8bc466586f3c4dcfe04b8fed4ac479a74af5a5d53ba4f8e34a1a7679af2daef5bf2e"
    "07426f1d98ee9a87977d8ccfd438495b78c43ea3bc43772bd1cc48580ad663354f3698e045f6f1763501628827068b100e7c"
    "a36418cad3d43385cbeba3fd";

/// By the same key over the same message: PSS, and PKCS#1 v1.5 with SHA-512.
constexpr std::string_view kPss4096 =
    "c5c6d3731ee839cb1dbc3bf4d8ba9eb800ace9140dff0528d3d2ab36513b7853ff0bfd9df10d3fff4f3878e15c116c64371a"
    "1ac7bddae1fc0fbacaa3a324475a3d794f2b66269392e4aec7fa6cd572654e4187cc3f98a37cc9a15e263579a84e6a615082"
    "cc145d51e24cdd811edf8cbbdf25b76f1776ae07bb6025e55888f447d09d1609052267575b90e768a65a1b112df19b67a492"
    "8b9f220a5d7361ea3c5e91d156a2552f1bc4fa9d14430b32babf552032bc613e06103aa8281b636287d8879270a3e7f9cf7b"
    "6047d7043b593e31a887c17311417688a9efd98d80f4fa3d0f42fb3cca769a5bd1e225c70952c7d3e9bea711a881bfda108a"
    "aa83317d277a1f13d6805a52e8395427f9e8cb93637af6e2bd9921f8c35cb54ed3d8cec1bd44ad5c1e84a714bde5fb20b1a3"
    "2c30609c4c9425aef6ddae7b9d408828833ca5407c1aab6df55d39b303561b2b2e6dd4ff1d503e83cf8c9d397b60cf139c8c"
    "f34688a643545656cf2b00ffe1c56e8d90e0ae40c948fe63b3d6a8d2b375fcd55e988f466f1fce14cd959067f9c3d6364363"
    "388a9c83805693c657b847e9cd44555c4ab82f4d68c9df27fbc6f3e567d71cb0e28a17faa7e8987ede3a9ca7fa64aed1404a"
    "a6c304d3af9ce5d36f965d4f347c563e37f0ccdb383aa2efdb0d5e238b94f8636861f88772fb4f25c0bd51c5db5e07906fa3"
    "199c6122b7dddbef2bf3d1e0";

constexpr std::string_view kSha512Of4096 =
    "8077c5816193f84981e69ae01db21b465e23e9a750be71257d4627150afd82e0cf7bcf64937a1ba686ba5ac2ec018e9d420f"
    "c3cbaa4f2f572fddf1c46e2eccd4a3b3520ad256749a5e769213fa79b7223b0d0e92085758a580bc4ed54f23623900543e26"
    "4892a9f3a9e19fc122fd94309d9f6cfedca4c10851872e02537f74af5376e3c9d9d75a3ad1f12ac194be4f2337e29a9edc33"
    "6ac1001cf28853f4d5641f3f7dc6aa9f58b27695f75f2b4547d74afd79005c97721b108cbfdd79f7ed759f9ec8424629d4e8"
    "bd0abdc15d2607b23a209127d8a7ab79f536694d566b925b6269a3acd4e7007a6a314dfd1be1cf160f905138152b2759db24"
    "6013eaf35e36c54d2d10dcba5129c8bb48fc7e59f82e6cb95ed583bffa8a95830010fe899dcc9a417c20d700b2ee4ddb505a"
    "b25773f49927e8e790ed751539d3fd0ad20e58b345f9de74d6d620ef193ba4027feb935c85ddef3351348a0db9fb20a200d7"
    "ddcd0a3d9aaf3bfeb1aedadaa5089f17c88d6094ff1e6d5b22277ea2a906a5ebe3aa0e44ae84512c0962dedf15de90633e65"
    "176617cf63bd8d12b0685fcceb0facae3ba1b89a7ceb09db947d2975f456da999524e72685ff4e10f6969b60c0ef47c5e9a1"
    "9c3909882e5df4f8484581aaf4671470e98229ded16a222100883d394f8c4aa066dcb5f46187b20d66cc23afb5c3da6cfdff"
    "5f0fb7ef3d7c95945e732358";

constexpr std::string_view kKey8192 =
    "30820422300d06092a864886f70d01010105000382040f003082040a0282040100b3e3c2d05b21c46b4f49ecfbf358603344"
    "7c57cd6e39cb956e8de62cf77cba6a2c61d6f8097f985ee37d58d5dd07282e979c77314a3ef135da865c215d81cb55fc1fa7"
    "e4e501ec127074f19ef6fabfb2ae2fc7074b943c6ebefbc51b5a386cd6a63397569f9fccb9e0a63ad9951d2466b86a15df07"
    "ff1581dbac41ad2b599a760b5af160f3642d13f85c4745d7b3e54078e3ffe395c13d1e07b44362bdb9695d0d48d6468585fc"
    "7612408d42be4cbcbefec4d2111424b1d0ac3d50bb67ff2a25d2c6541972f6731642b2ac1e3e5f11cf8531be78b1ca496b94"
    "06c3f6116e7a42eb3771371b6662e14c6c828eb9b2bb5db1055a17b7ad747ec6141ec3be35d71c601acd6f4b64b2f15bb631"
    "4f33410d5f40b0bb59750d911a4c3b0f994a2a850c73a7ff9f3166ae3714839a2004a4a682bec1c2159225b87c0d1c5f695e"
    "539eb7c5e0a2e930186784de9309ef493f5bd23462022bb5dc8da252ad43c4a638d6c5fb664231900143decff5b754e0b573"
    "6649c72ad58f44eabf64f54849aefce719c86362c79542f5db422c3dd64a601367e4b00683a0207b1367f996566ba1178dbd"
    "5ba40dd1e2b52993b89b1d64dfa7345b7baf221c0caf6386729adfc38fe9fd564ec1c6ab8549ba5fa28c1e5cc714a3094cb0"
    "c951362e7352dd69c878edc29f4764e10b84a0a228e2a7422ea3b5e63bf8cea6b9c333224826f1ffdef4f92e5c3b4e7632a9"
    "98538f52375334a94175930716aa840b72fdc30d7543317fa9e5ee574e87460a60464bbfb13513e19738b3de643d8fbb6366"
    "6984d1cd5dde27ed8d4a57d026bb431572411d428b9ed6076d8e6f5164703de5fb7d09affa575227efcd320606b6b7b2cc31"
    "9010984244e74cfa962f915a2d9d9414127c64efd759d12e11fb240f82dd01c63c154717b4b97a77b50e49319190fc4b2525"
    "45889088d9ca3bb4b324217a859f02f410d45927881cb5268065d9997d959ddc773938c11c9d1416b65d5ea9ead16572e03e"
    "763a766ee9431a7ba41f5853d0c3156f85930b9aaf00b086ea192ab0c9674a158ff6f61025e34c8edf4dde24605469aef15b"
    "4acb7bc8dff85cafb6930955c34313c95a6ba855f52f8267ea3d0d1876d924ba94697a8eb00e8d378330f0a6206ffe0213ea"
    "b98854273fdeff3f0da7f67acfd2e71104e6aa5bddd3bc2b0115b7161631a84df7ab32cec3244ac21fa509dedecb8fd6eadf"
    "b8bd6f88251039d03f16a9dfa1b66a9d2cf2d61b529e7e9072b9960a32986bfbd72de07d802a85255e98e3d7a4664ef28a94"
    "45154b4dd15834df85cafd2f9f6ee9b244e3e4fff72150a6bf37fa9d16c93a95be46cdec3a835efd49c148952aa02a958170"
    "173cd996e75fe48f9c3d13315addc19f41f05612b99bb02300050666e49668694af04003af76496f5f2d52680b3184b9ffe7"
    "a0c10da29c9cd90203010001";

constexpr std::string_view kSignature8192 =
    "5c59e97873c9c2dec36034eb48ede37cc87b2ec318a504dfca65a20d4208c3e5d5d6369fff9202b761a4b2db4f8b483e9f78"
    "7f711a95f567e4d8e734cfde2d9ac5da1154a81ec0e4d580768f298d282c9a1596baee831faa5e10504e2980a21cf0245368"
    "b119b8ad28db917974e4d188ebc58d43855fa027c861ade4d1a79e6a992de00d6662038b809943580a0a48eb6e4776110585"
    "a377865fdb6e4e8c2e9c06c9ad901a4dfd71f72cf1e4d255540bf2c0cb06e85ec1a3c873d3f55059eb894730ff05c8bd2a16"
    "8a2cec4bae0c89b1d226dca64ecd0c1b2f8b241e97cb361816b39c4da1b9360bfbe8aa4ee41a4397909bf73f43214d01c03e"
    "1635f24795b78ff2fca276ceddc7dc3a6c73b0c4959e197e9467ceefd740dcd47204f61731a7a799749848a71a9d234a5ef9"
    "ab16006361ddcafb2d7feca4fe40f634e89477d6282f7765312836da959f2b32ac40a95acd81c80bc39e5f1a84d141cd87b7"
    "f1c02605a55ea6e456a9220e0cb330f11a8c6967040212dd8e6e00906d3e95c85640cfb115e0cc4ec47b0d4920344bf95053"
    "be8d1084ac2caafe3ba63af0805a493df171051a67a32d190850c10c136b7831a65557d2af09cce69b9dbe727a592ec06921"
    "35418653ebfd259503a80393ab1c1c8c8b0fe0e5de8c763181295e7ab29f3db9eb87dd8f4622695267856d78ffb8aa2b551d"
    "a86e56a8486051cb23222507bd53839584fdf93106724a2a7a0bbf01c0241f9e385d291aaac35404007e6fd04ef892ca467a"
    "dd55797aed4b90f65920a4c9b702093f784c4570e95cae3e33c3e9b329d6536f7847932b1fc661d7f6da9065fdc92b8daba8"
    "3326fb1e3e49a85e31ae19005a6004828da56f492ce9f8b2a621e4746c06f3c9ef55a69c0e9aaf011be062de57c60f07d85d"
    "7411a21aed2bd94dd0796cd08fabfe8fb225670cc0c1bfaf9a63dae5f2d4ffba2d465859a07870be7cf35b02e70867552c4e"
    "4a31d49a9fa39654b71944085d449aae5803a91582eeb2d7d499dd52e81875db1c53237fc71ddae75a693ae8a56875f7b7de"
    "2b04ab3d7a3e3988d59ac44abc7a634b85a06f73fd5adb5c25f7849eadce218e30268aedbf65539d0d5cdfb797142d069103"
    "2bbf9136b54538faf3f597dd300392034e7239c6922a163a69bc3e963ea76fbfe0c919350428151447455fa83dc1e4b9efb6"
    "2452afc19c1d949049c1cdc02cd00eeff7fb60611b41dfbb644df222c1b08202535f99e3afcdb5ca5366aa96a2a4610d70c0"
    "ae0497f1e38d6ece8e8e3a652496dddfde0f25dfde891e91d0ee2445ec883cbd535f436f198b82d87496e2d36e7a96902d0d"
    "5da24edcee59fb0806d576c91eb4d044b2476a98b796d8118b1be2ad311710006c07ff4932015c699f079835c7ba20e5723d"
    "758cce3ecfb14cda47c6a2b423b88b8fa16544371c4c8e0b";

constexpr Signed kSigned[] = {{4096, kKey4096, kSignature4096}, {8192, kKey8192, kSignature8192}};

Bytes bytesOf(std::string_view hex) {
    return fromHex(hex).value();
}

bool refusedBy(const PublicKey& key, BytesView message, BytesView signature) {
    const auto verified = key.verify(message, signature);
    return !verified && verified.error().code == KeyError::BadSignature;
}

} // namespace

class RsaTest final : public QObject {
    Q_OBJECT

private slots:

    void verifiesLargeKeys() {
        for (const Signed& one : kSigned) {
            const auto key = PublicKey::create(KeyType::Rsa, bytesOf(one.key));
            QVERIFY(key.ok());
            const Bytes signature = bytesOf(one.signature);
            QCOMPARE(signature.size(), one.bits / 8);
            QVERIFY(key->verify(viewOf(kMessage), signature).ok());
            // As peers send it, behind its protobuf.
            const auto read = PublicKey::decode(key->encoded());
            QVERIFY(read.ok() && *read == *key);
            QVERIFY(read->verify(viewOf(kMessage), signature).ok());
            QVERIFY(read->peerId() == key->peerId());
            QVERIFY(read->peerId().text().starts_with("Qm")); // too long to be its own id
        }
    }

    void refusesWhatTheyDidNotSign() {
        for (const Signed& one : kSigned) {
            const auto key = PublicKey::create(KeyType::Rsa, bytesOf(one.key)).value();
            const Bytes signature = bytesOf(one.signature);
            QVERIFY(refusedBy(key, viewOf("vedette: what an RSA identity said"), signature));
            QVERIFY(refusedBy(key, {}, signature));
            for (std::size_t at = 0; at < signature.size(); at += 31) {
                Bytes altered = signature;
                altered[at] ^= 1;
                QVERIFY(refusedBy(key, viewOf(kMessage), altered));
            }
            for (const std::size_t size : {std::size_t{0}, signature.size() - 1})
                QVERIFY(refusedBy(key, viewOf(kMessage), BytesView(signature).first(size)));
            Bytes longer = signature;
            longer.insert(longer.begin(), 0);
            QVERIFY(refusedBy(key, viewOf(kMessage), longer));
        }
        const auto key = PublicKey::create(KeyType::Rsa, bytesOf(kKey4096)).value();
        QVERIFY(refusedBy(key, viewOf(kMessage), bytesOf(kPss4096)));
        QVERIFY(refusedBy(key, viewOf(kMessage), bytesOf(kSha512Of4096)));
        QVERIFY(refusedBy(key, viewOf(kMessage), bytesOf(kSignature8192)));
    }
};

VD_SUITE(RsaTest)

#include "rsa_test.moc"
