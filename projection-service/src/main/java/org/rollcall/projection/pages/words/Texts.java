package org.rollcall.projection.pages.words;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text of the pages: a bundle for each room, {@code pages/<room>.properties}, found by being there. */
@Configuration(proxyBeanMethods = false)
class Texts {

    @Bean
    static MessageSource messageSource() throws IOException {
        // one map of all, where a bundle for each room would be asked one after another
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(
                Arrays.stream(bundles()).map(bundle -> "classpath:" + bundle).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static String[] bundles() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:pages/*.properties");
        return Stream.concat(
                        Stream.of("pages"),
                        Arrays.stream(found)
                                .map(bundle -> String.valueOf(bundle.getFilename()))
                                .sorted()
                                .map(file -> "pages/" + file.substring(0, file.lastIndexOf('.'))))
                .toArray(String[]::new);
    }
}
