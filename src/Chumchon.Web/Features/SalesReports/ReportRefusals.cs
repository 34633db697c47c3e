using Chumchon.Domain;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>Not a Buddhist year of four digits, such as the CE year 2024.</summary>
public sealed record FiscalYearNotBuddhist : Refusal;

/// <summary>Not a month as <c>2024-02</c>.</summary>
public sealed record ThroughNotAMonth : Refusal;

/// <summary>The month lies outside the fiscal year asked for.</summary>
public sealed record ThroughOutsideYear(SalesMonth Month, FiscalYear Year) : Refusal;

/// <summary>No province has this code.</summary>
public sealed record ProvinceUnknown : Refusal;

/// <summary>Bangkok, which is in no sales report of the department.</summary>
public sealed record ProvinceWithoutReports : Refusal;
