namespace Chumchon.Data.Model;

/// <summary>A province (จังหวัด).</summary>
public sealed class Province
{
    /// <summary>Two-digit TIS 1099 code.</summary>
    public int Code { get; set; }

    public string NameTh { get; set; } = "";

    public string NameEn { get; set; } = "";

    /// <summary>Of the Ministry of Interior's four (ภาค).</summary>
    public string RegionTh { get; set; } = "";

    public string RegionEn { get; set; } = "";

    /// <summary>Place in the department's own reports, from 1; null for Bangkok, which is in none.</summary>
    public int? ReportOrder { get; set; }
}

/// <summary>A district (อำเภอ; เขต in Bangkok).</summary>
public sealed class District
{
    /// <summary>Four-digit TIS 1099 code.</summary>
    public int Code { get; set; }

    public int ProvinceCode { get; set; }

    public string NameTh { get; set; } = "";

    public string NameEn { get; set; } = "";
}

/// <summary>A subdistrict (ตำบล; แขวง in Bangkok).</summary>
public sealed class Subdistrict
{
    /// <summary>Six-digit TIS 1099 code.</summary>
    public int Code { get; set; }

    public int DistrictCode { get; set; }

    public string NameTh { get; set; } = "";

    public string NameEn { get; set; } = "";
}

/// <summary>A district's code that gave way to another, from a month on. Facts keep the code they were saved under.</summary>
public sealed class AreaSuccession
{
    public int FromCode { get; set; }

    public int ToCode { get; set; }

    /// <summary>Month index from which the new code holds.</summary>
    public int FromMonth { get; set; }
}
