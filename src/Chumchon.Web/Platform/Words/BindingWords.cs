using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Platform.Words;

/// <summary>What binding refuses before any rule is asked, in the words of the page.</summary>
public sealed class BindingWords(PageWords words) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(_ => words["binding.missing"]);
        messages.SetMissingKeyOrValueAccessor(() => words["binding.missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => words["binding.missing"]);
        messages.SetValueMustNotBeNullAccessor(_ => words["binding.missing"]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => words["binding.invalid", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => words["binding.invalid", value]);
        messages.SetValueIsInvalidAccessor(value => words["binding.invalid", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => words["binding.unreadable"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["binding.unreadable"]);
        messages.SetValueMustBeANumberAccessor(_ => words["binding.not-a-number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => words["binding.not-a-number"]);
    }
}
