using Chumchon.Domain;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>A field was posted more than once: which value was meant is not known.</summary>
public sealed record FieldSentTwice : Refusal;

/// <summary>A field was posted under a name that the page does not spell so.</summary>
public sealed record FieldMisspelled : Refusal;
