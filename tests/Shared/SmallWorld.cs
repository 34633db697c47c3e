using Chumchon.Data.Model;
using Chumchon.Data.Setup;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers;
using Chumchon.Tests.Databases;

namespace Chumchon.Tests;

/// <summary>
/// A country of two provinces and three districts, small enough to know by heart. Ids are far from those that a database
/// gives, so that tests may add to it.
/// </summary>
public static class SmallWorld
{
    public static readonly ProvinceCode Songkhla = new(90);
    public static readonly ProvinceCode Satun = new(91);

    public static readonly DistrictCode Mueang = new(9001);
    public static readonly DistrictCode Sathing = new(9002);
    public static readonly DistrictCode MueangSatun = new(9101);

    /// <summary>The first month of the installation, October of FY2564.</summary>
    public static readonly SalesMonth First = SalesMonth.Of(2020, 10);

    /// <summary>d9001.</summary>
    public const long Officer = 1001;

    /// <summary>Another person of the same district office.</summary>
    public const long Colleague = 1002;

    /// <summary>d9002.</summary>
    public const long SathingOfficer = 1003;

    /// <summary>p90.</summary>
    public const long ProvinceOfficer = 1004;

    public const long CentralOfficer = 1005;

    /// <summary>Two rows of one producer, a community group of Mueang.</summary>
    public static readonly LineKey Curry = new(2001, ProductType.Food);
    public static readonly LineKey Juice = new(2001, ProductType.Beverage);

    /// <summary>A single owner of Mueang.</summary>
    public static readonly LineKey Cloth = new(2002, ProductType.Textile);

    /// <summary>An SME of Mueang.</summary>
    public static readonly LineKey Balm = new(2003, ProductType.Herb);

    /// <summary>A producer of Mueang that has paused.</summary>
    public static readonly LineKey PausedFood = new(2004, ProductType.Food);

    /// <summary>A producer of Sathing.</summary>
    public static readonly LineKey SathingFood = new(2011, ProductType.Food);

    /// <summary>What a Sync from the register brings into a month of Mueang, in order.</summary>
    public static readonly IReadOnlyList<LineKey> LinesOfMueang = [Curry, Juice, Cloth, Balm];

    /// <summary>Somebody of a district's office at her page.</summary>
    public static Actor At(DistrictCode district, long account = Officer) =>
        new(account, Office: 3001, OfficeRole.DistrictOfficer, AreaScope.Of(district), WriteWay.Page);

    public static Task AddToAsync(TestDatabase database) => database.AddAsync([.. Areas(), .. Register(), .. Offices(), Opening()]);

    private static IEnumerable<object> Areas() =>
    [
        new Province { Code = 90, NameTh = "สงขลา", NameEn = "Songkhla", RegionTh = "ภาคใต้", RegionEn = "South", ReportOrder = 1 },
        new Province { Code = 91, NameTh = "สตูล", NameEn = "Satun", RegionTh = "ภาคใต้", RegionEn = "South", ReportOrder = 2 },
        new District { Code = 9001, ProvinceCode = 90, NameTh = "เมืองสงขลา", NameEn = "Mueang Songkhla" },
        new District { Code = 9002, ProvinceCode = 90, NameTh = "สทิงพระ", NameEn = "Sathing Phra" },
        new District { Code = 9101, ProvinceCode = 91, NameTh = "เมืองสตูล", NameEn = "Mueang Satun" },
        new Subdistrict { Code = 900101, DistrictCode = 9001, NameTh = "บ่อยาง", NameEn = "Bo Yang" },
        new Subdistrict { Code = 900102, DistrictCode = 9001, NameTh = "เขารูปช้าง", NameEn = "Khao Rup Chang" },
        new Subdistrict { Code = 900201, DistrictCode = 9002, NameTh = "จะทิ้งพระ", NameEn = "Chathing Phra" },
        new Subdistrict { Code = 910101, DistrictCode = 9101, NameTh = "พิมาน", NameEn = "Phiman" },
    ];

    private static SystemSetting Opening() => new() { Name = FirstMonth.Setting, Value = $"{First.Index}" };

    private static IEnumerable<object> Register() =>
    [
        Producer(2001, 900101, "กลุ่มแม่บ้านบ่อยาง", ProducerKind.CommunityGroup), Line(Curry, 9001), Line(Juice, 9001),
        Producer(2002, 900102, "สมศรี ผ้าทอ", ProducerKind.SingleOwner), Line(Cloth, 9001),
        Producer(2003, 900102, "สงขลาสมุนไพร", ProducerKind.Sme), Line(Balm, 9001),
        Producer(2004, 900101, "กลุ่มน้ำพริกบ่อยาง", ProducerKind.CommunityGroup, ProducerStatus.Paused), Line(PausedFood, 9001),
        Producer(2011, 900201, "กลุ่มตาลโตนด", ProducerKind.CommunityGroup), Line(SathingFood, 9002),
    ];

    private static IEnumerable<object> Offices() =>
    [
        new Office { Id = 3001, Kind = OfficeKind.District, AreaCode = 9001 },
        new Office { Id = 3002, Kind = OfficeKind.District, AreaCode = 9002 },
        new Office { Id = 3003, Kind = OfficeKind.Province, AreaCode = 90 },
        new Office { Id = 3004, Kind = OfficeKind.Department, AreaCode = 0 },
        Account(Officer, "d9001", "สมหญิง ตัวอย่าง"), Member(Officer, 3001, OfficeRole.DistrictOfficer),
        Account(Colleague, "d9001-2", "สมชาย ตัวอย่าง"), Member(Colleague, 3001, OfficeRole.DistrictOfficer),
        Account(SathingOfficer, "d9002", "มานี ตัวอย่าง"), Member(SathingOfficer, 3002, OfficeRole.DistrictOfficer),
        Account(ProvinceOfficer, "p90", "ปิติ ตัวอย่าง"), Member(ProvinceOfficer, 3003, OfficeRole.ProvincialOfficer),
        Account(CentralOfficer, "central", "ชูใจ ตัวอย่าง"), Member(CentralOfficer, 3004, OfficeRole.DepartmentOfficer),
    ];

    private static Producer Producer(
        long id, int subdistrict, string name, ProducerKind kind, ProducerStatus status = ProducerStatus.Active) => new()
        {
            Id = id,
            DistrictCode = subdistrict / 100,
            SubdistrictCode = subdistrict,
            Name = name,
            NameSearch = name,
            Kind = kind,
            Status = status,
            Products = 1,
        };

    private static ProducerLine Line(LineKey key, int district) =>
        new() { ProducerId = key.Producer, ProductType = key.Type, DistrictCode = district, Active = true };

    private static Account Account(long id, string name, string person) => new()
    {
        Id = id,
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        PersonName = person,
        SecurityStamp = name,
        LockoutEnabled = true,
    };

    private static OfficeMember Member(long account, long office, OfficeRole role) =>
        new() { AccountId = account, OfficeId = office, Role = role };
}
