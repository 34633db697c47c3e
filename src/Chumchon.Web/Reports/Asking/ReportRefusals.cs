using Chumchon.Domain;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Reports.Asking;

/// <summary>Not a Buddhist year of four digits, such as the CE year 2024.</summary>
public sealed record FiscalYearNotBuddhist : Refusal;

/// <summary>The year lies before that of the installation's first month.</summary>
public sealed record FiscalYearBeforeFirst(FiscalYear First) : Refusal;

/// <summary>Not a month as <c>2024-02</c>.</summary>
public sealed record ThroughNotAMonth : Refusal;

/// <summary>The month lies outside the fiscal year asked for.</summary>
public sealed record ThroughOutsideYear(SalesMonth Month, FiscalYear Year) : Refusal;

/// <summary>No province has this code.</summary>
public sealed record ProvinceUnknown : Refusal;

/// <summary>Bangkok, which is in no sales report of the department.</summary>
public sealed record ProvinceWithoutReports : Refusal;

/// <summary>No district has this code.</summary>
public sealed record DistrictUnknown : Refusal;

/// <summary>The district lies in another province than the one asked for beside it.</summary>
public sealed record DistrictOutsideProvince(string District, string Province) : Refusal;

/// <summary>Not one of the four regions.</summary>
public sealed record RegionUnknown : Refusal;

/// <summary>The province lies in another region than the one asked for beside it.</summary>
public sealed record ProvinceOutsideRegion(string Province, string Region) : Refusal;

/// <summary>Not 1, 2 or 3.</summary>
public sealed record ProducerKindUnknown : Refusal;

/// <summary>Not today, which asks for today's districts.</summary>
public sealed record AreasUnknown : Refusal;

/// <summary>Not 1, which asks for the month alone.</summary>
public sealed record MonthAloneUnknown : Refusal;

/// <summary>Not <c>million</c>, which asks for millions of baht.</summary>
public sealed record UnitUnknown : Refusal;
