using Chumchon.Domain.Producers;

namespace Chumchon.Data.Model;

/// <summary>A producer (ผู้ผลิต ผู้ประกอบการ OTOP).</summary>
public sealed class Producer
{
    public long Id { get; set; }

    public int DistrictCode { get; set; }

    public int SubdistrictCode { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The name as searches compare it, made in C#: databases differ on Thai.</summary>
    public string NameSearch { get; set; } = "";

    public ProducerKind Kind { get; set; }

    public ProducerStatus Status { get; set; }

    /// <summary>The department's own code, 9 to 14 digits, where known.</summary>
    public string? ExternalCode { get; set; }

    /// <summary>Registered products (ผลิตภัณฑ์).</summary>
    public int Products { get; set; }

    /// <summary>The round of registration (รอบการลงทะเบียน), a Buddhist year, where known.</summary>
    public int? RegistrationRound { get; set; }

    /// <summary>The stars of its best product, 1 to 5, where it has any.</summary>
    public int? Star { get; set; }

    /// <summary>The index of the month since which it has its status.</summary>
    public int StatusSince { get; set; }

    /// <summary>Counts the writes of the register to it, each with its audit entry; 0 of one that was made up.</summary>
    public long Version { get; set; }
}

/// <summary>
/// A producer as it was from a month on, in the district in which it was. The last month's part is what <see cref="Producer"/> says.
/// The end stands beside the beginning, so that a district's register of a month is read within the district, those that have moved
/// away since included.
/// </summary>
public sealed class ProducerPast
{
    public int DistrictCode { get; set; }

    public long ProducerId { get; set; }

    /// <summary>The index of the first month.</summary>
    public int FromMonth { get; set; }

    /// <summary>The index of the first month in which it was otherwise or elsewhere; <see cref="ProducerHistory.Open"/> where it still is so.</summary>
    public int UntilMonth { get; set; }

    public string Name { get; set; } = "";

    public ProducerKind Kind { get; set; }

    public int SubdistrictCode { get; set; }

    public ProducerStatus Status { get; set; }

    /// <summary>A <see cref="ProductTypeSet"/>.</summary>
    public int ProductTypes { get; set; }

    public int Products { get; set; }

    public int? Star { get; set; }
}

/// <summary>
/// A text that an entry of a district's register tells of by its mark: a name, a code, a reason. Text and salt can be erased and no
/// chain breaks.
/// </summary>
public sealed class RegisterText
{
    public int DistrictCode { get; set; }

    /// <summary>Of the entry in the district's stream.</summary>
    public long Number { get; set; }

    /// <summary>0 for what is said of the whole entry.</summary>
    public long ProducerId { get; set; }

    /// <summary>An <see cref="Domain.Audit.AuditField"/>.</summary>
    public int Field { get; set; }

    public string? Before { get; set; }

    public string? After { get; set; }

    /// <summary>Drawn anew for each.</summary>
    public byte[] Salt { get; set; } = [];
}

/// <summary>A producer's product type: what Sync copies into a month.</summary>
public sealed class ProducerLine
{
    public long ProducerId { get; set; }

    public ProductType ProductType { get; set; }

    public int DistrictCode { get; set; }

    public bool Active { get; set; }
}

/// <summary>
/// The register (ทะเบียนผู้ประกอบการ) in numbers: a district's producers of a kind that have not ceased, and their products, from a month on.
/// A row where either changes.
/// </summary>
public sealed class RegisterRollup
{
    public int DistrictCode { get; set; }

    public ProducerKind Kind { get; set; }

    /// <summary>The index of the first month.</summary>
    public int FromMonth { get; set; }

    /// <summary>The index of the first month in which it was otherwise; <see cref="ProducerHistory.Open"/> where it still is so.</summary>
    public int UntilMonth { get; set; }

    public int Producers { get; set; }

    public long Products { get; set; }
}
