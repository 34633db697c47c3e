using System.Globalization;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Duplicates;
using CsvHelper;

namespace Chumchon.Domain.Tests.Producers.Duplicates;

/// <summary>A producer with the parts that its name is made of.</summary>
internal sealed record DrawnProducer(string Title, string Craft, string Own, int Subdistrict, ProducerKind Kind)
{
    public string Name => Kind == ProducerKind.Sme ? $"{Title}{Own}{(Title == "บริษัท " ? " จำกัด" : "")}" : $"{Title}{Craft}{Own}";

    public int District => Subdistrict / 100;

    public ComparedProducer Compared => new(ComparedName.Of(Name), Subdistrict, Kind, OfficialCode: null);
}

/// <summary>
/// A made-up register of 100,000 producers in the country's real subdistricts, whose names are those of its villages: as alike as
/// names of one district are. Drawn by a hash of its own, so that it is the same everywhere.
/// </summary>
internal sealed class DrawnProducers
{
    private static readonly string[] Crafts =
    [
        "ทอผ้า", "ทอผ้าไหม", "ทอผ้ามัดหมี่", "จักสาน", "จักสานไม้ไผ่", "จักสานกระจูด", "แม่บ้านเกษตรกร", "สตรี", "น้ำพริก", "ขนมไทย", "แปรรูปอาหาร",
        "แปรรูปกล้วย", "แปรรูปปลา", "แปรรูปผลไม้", "ข้าวกล้อง", "ข้าวฮาง", "ไข่เค็ม", "น้ำผึ้ง", "สมุนไพร", "สบู่สมุนไพร", "เครื่องปั้นดินเผา", "ตีมีด",
        "แกะสลักไม้", "เลี้ยงไหม", "กาแฟ", "ผลิตภัณฑ์จากผ้า", "ดอกไม้ประดิษฐ์", "ผู้สูงอายุ", "อาชีพ", "ออมทรัพย์เพื่อการผลิต",
    ];

    private static readonly string[] Given =
    [
        "สมศรี", "สมใจ", "สมหมาย", "สมบูรณ์", "สมพร", "สมจิตร", "บุญมี", "บุญเรือน", "บุญเลี้ยง", "ทองใบ", "ทองดี", "ทองคำ", "มาลี", "มะลิ", "มาลัย",
        "วันเพ็ญ", "วันดี", "วิไล", "วิไลวรรณ", "วิภา", "วิมล", "สุภาพ", "สุภาพร", "สุมาลี", "สุดใจ", "สุพรรณี", "ประไพ", "ประนอม", "ประภา", "ประเสริฐ",
        "อรทัย", "อรพิน", "อุไร", "อุบล", "อำไพ", "อำนวย", "จันทร์เพ็ญ", "จันทรา", "จินตนา", "จิราพร", "กัลยา", "กนกวรรณ", "คำปุ่น", "คำพันธ์",
        "นงลักษณ์", "นันทา", "นิภา", "พรทิพย์", "พรรณี", "พิศมัย", "ละออง", "ลำดวน", "รัตนา", "รัชนี", "ศิริพร", "ศรีนวล", "สายทอง", "สายใจ", "แสงเดือน",
        "เพ็ญศรี",
    ];

    private static readonly string[] Family =
    [
        "ใจดี", "ใจงาม", "แก้วมณี", "แก้วใส", "ทองสุข", "ทองอินทร์", "ศรีสุข", "ศรีทอง", "บุญมา", "บุญเรือง", "พันธุ์ดี", "พันธ์งาม", "วงศ์ใหญ่", "วงษ์ทอง",
        "สุขสวัสดิ์", "สุขใจ", "คำมา", "คำภีระ", "จันทร์หอม", "จันทร์งาม", "อินทะวงค์", "อินต๊ะ", "มณีรัตน์", "รัตนพันธ์", "ชัยชนะ", "ไชยวงศ์", "พรมมา",
        "พรหมศร", "โพธิ์ทอง", "โพธิ์ศรี", "สีดา", "สิงห์ทอง", "แสนสุข", "แสงทอง", "นามวงศ์", "นามบุตร", "ขันทอง", "ขวัญใจ", "ดวงดี", "ดวงแก้ว",
    ];

    private static readonly string[] PersonTitles = ["นาง", "นาง", "นางสาว", "นาย"];

    private ulong state;

    private DrawnProducers(ulong seed, (int Code, string Name)[] places)
    {
        state = seed;
        Places = places;
    }

    public IReadOnlyList<(int Code, string Name)> Places { get; }

    public static DrawnProducers Seeded(ulong seed)
    {
        using var file = new StreamReader(Path.Combine(AppContext.BaseDirectory, "subdistricts.csv"));
        using var csv = CsvReader.Create(file);
        csv.Read();
        var places = new List<(int, string)>();
        while (csv.Read())
        {
            places.Add((int.Parse(csv.GetString(0), CultureInfo.InvariantCulture), csv.GetString(2)));
        }

        return new(seed, [.. places]);
    }

    public int Below(int most)
    {
        state += 0x9E3779B97F4A7C15;
        var bits = state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return (int)((bits ^ (bits >> 31)) % (ulong)most);
    }

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    public string Craft() => Of(Crafts);

    public string GivenName() => Of(Given);

    public string FamilyName() => Of(Family);

    /// <summary>A producer of a place: 55 in a hundred groups, 43 persons, two companies.</summary>
    public DrawnProducer In(int place)
    {
        var (code, name) = Places[place];
        return Below(100) switch
        {
            < 55 => new(Of(["กลุ่ม", "วิสาหกิจชุมชน", "กลุ่ม", "วิสาหกิจชุมชนกลุ่ม"]), Craft(), $"บ้าน{Village(place, name)}", code, ProducerKind.CommunityGroup),
            < 98 => new(Of(PersonTitles), GivenName(), $" {FamilyName()}", code, ProducerKind.SingleOwner),
            _ => new(Of(["บริษัท ", "ห้างหุ้นส่วนจำกัด "]), "", $"{GivenName()} {Of(Places).Name}", code, ProducerKind.Sme),
        };
    }

    /// <summary>Producers of all places whose names differ within a district.</summary>
    public List<DrawnProducer> Register(int producers)
    {
        var taken = new HashSet<(int, string)>();
        var register = new List<DrawnProducer>(producers);
        for (var next = 0; register.Count < producers; next++)
        {
            var drawn = In(next % Places.Count);
            if (taken.Add((drawn.District, drawn.Name)))
            {
                register.Add(drawn);
            }
        }

        return register;
    }

    // A village bears the name of its ตำบล, of a place near or far, with a word behind it now and then.
    private string Village(int place, string name) => Below(6) switch
    {
        0 => name,
        1 => name + Of(["เหนือ", "ใต้", "ใหญ่", "น้อย", "กลาง", "พัฒนา", "สามัคคี"]),
        2 => Places[Math.Min(Places.Count - 1, place + 1 + Below(8))].Name,
        _ => Of(Places).Name,
    };
}
