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
}

/// <summary>A producer's product type: what Sync copies into a month.</summary>
public sealed class ProducerLine
{
    public long ProducerId { get; set; }

    public ProductType ProductType { get; set; }

    public int DistrictCode { get; set; }

    public bool Active { get; set; }
}

/// <summary>The register (ทะเบียนผู้ประกอบการ) in numbers: a district's producers of a kind that have not ceased, and their products.</summary>
public sealed class RegisterRollup
{
    public int DistrictCode { get; set; }

    public ProducerKind Kind { get; set; }

    public int Producers { get; set; }

    public long Products { get; set; }
}
