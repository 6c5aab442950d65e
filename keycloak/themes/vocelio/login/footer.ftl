<#--
  The brand of the organization whose scope was asked for; every login page of Keycloak imports this template, so that it is the only one of ours.
  What an organization says of itself is used only when it has the form expected: escaping for HTML does not protect within a style.
-->
<#assign brand = (org.attributes)!{}>
<#function said name form="">
  <#if !(brand[name])?has_content><#return ""></#if>
  <#local value = brand[name][0]>
  <#return (form == "" || value?matches(form))?then(value, "")>
</#function>
<#assign colour = "#[0-9a-fA-F]{6}">
<#assign link = "https://[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&()*+,;=%-]{1,250}|http://localhost(:[0-9]{1,5})?/[A-Za-z0-9._~/-]{0,200}">
<#assign fonts = {"SYSTEM": "system-ui, sans-serif", "SERIF": "ui-serif, Georgia, serif", "ROUNDED": "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, sans-serif", "MONOSPACE": "ui-monospace, 'Cascadia Mono', monospace"}>
<#macro content>
  <#local name = said("brand.name")>
  <#if name == ""><#local name = (org.name)!(realm.displayName)!"Vocelio"></#if>
  <#local primary = said("brand.primary", colour)>
  <#local onPrimary = said("brand.onPrimary", colour)>
  <#local logo = said("brand.logo", link)>
  <#local background = said("brand.background", link)>
  <#local favicon = said("brand.favicon", link)>
  <#local terms = said("brand.terms", link)>
  <#local privacy = said("brand.privacy", link)>
  <style>
    :root {
      <#if primary != "">--vocelio-primary: ${primary};</#if>
      <#if onPrimary != "">--vocelio-on-primary: ${onPrimary};</#if>
      --vocelio-font: ${(fonts[said("brand.font")]!fonts.SYSTEM)?no_esc};
    }
  </style>
  <#if background != ""><img class="vocelio-background" src="${background}" alt="" referrerpolicy="no-referrer"></#if>
  <#if favicon != ""><link rel="icon" href="${favicon}"></#if>
  <div class="vocelio-brand">
    <#if logo != "">
      <img class="vocelio-logo" src="${logo}" alt="${name}" referrerpolicy="no-referrer">
    <#else>
      <span class="vocelio-mark" aria-hidden="true">${name[0]?upper_case}</span>
      <span class="vocelio-name">${name}</span>
    </#if>
  </div>
  <div class="vocelio-legal">
    <#if terms != ""><a href="${terms}" rel="noopener">Terms</a></#if>
    <#if privacy != ""><a href="${privacy}" rel="noopener">Privacy</a></#if>
    <#if said("brand.poweredBy") != "false" && name != "Vocelio"><span>Powered by Vocelio</span></#if>
  </div>
</#macro>
